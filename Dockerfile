# Two stages: the first makes the model pack (needs torch), the second serves (has neither torch nor transformers).
FROM python:3.12-slim AS model
WORKDIR /app
COPY pyproject.toml README.md LICENSE ./
COPY requirements requirements
# The CPU build of torch is enough; see README.md for where to get it when this resolves to the large one.
RUN pip install --no-cache-dir -r requirements/full.lock
COPY kb kb
COPY ingest ingest
COPY api api
COPY eval eval
RUN pip install --no-cache-dir --no-deps . && GCKB_HOME=/data gckb model prepare

FROM python:3.12-slim
RUN apt-get update \
    && apt-get install -y --no-install-recommends tesseract-ocr-eng tesseract-ocr-fra tesseract-ocr-spa tesseract-ocr-por \
        tesseract-ocr-rus tesseract-ocr-ara tesseract-ocr-chi-sim \
    && rm -rf /var/lib/apt/lists/*
RUN useradd --create-home --uid 10001 gckb && install -d -o gckb /data
WORKDIR /app
COPY requirements/serve.lock requirements/serve.lock
RUN pip install --no-cache-dir -r requirements/serve.lock
COPY pyproject.toml README.md LICENSE ./
COPY kb kb
COPY ingest ingest
COPY api api
COPY eval eval
RUN pip install --no-cache-dir --no-deps .
COPY --from=model --chown=gckb /data/models /data/models
COPY corpus/pdfs corpus/pdfs
USER gckb
ENV GCKB_HOME=/data GCKB_HOST=0.0.0.0
VOLUME /data
EXPOSE 8000
HEALTHCHECK --start-period=20s CMD python -c "import urllib.request as u; u.urlopen('http://127.0.0.1:8000/health')"
CMD ["gckb", "serve"]
