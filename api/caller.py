"""The network address that a request comes from. Believes no header that the caller may have written."""

from starlette.requests import Request


def caller(request: Request, proxies: int) -> str:
    """The connection's own address, or, behind so many `proxies`, what the outermost of them saw."""
    told = ",".join(request.headers.getlist("x-forwarded-for")).split(",")
    if proxies and len(told) >= proxies and told[-proxies].strip():
        return told[-proxies].strip()
    return request.client.host if request.client else ""
