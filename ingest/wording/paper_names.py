"""What papers of a kind are called, and what they say of themselves, beside the words of `ingest.wording.kinds`."""

# ruff: noqa: RUF001 - papers are set with their own signs

from ingest.wording.kinds import Cue, cue
from kb.practice import DocumentKind

NAMES: dict[DocumentKind, tuple[Cue, ...]] = {
    DocumentKind.DECLARATION: (
        cue(
            0.5,
            4.0,
            r"\bdeclaração (?:de|do|sobre|conjunta|ministerial)\b(?! mercadorias)",
            r"^(?:recommendation (?:of|on|concerning)|recommandation (?:sur|relative))",
            r"^recomendaci[óo]n (?:sobre|relativa)",
            r"^(?:recomendação (?:sobre|relativa)|резолюция|рекомендация (?:о|об)|توصية بشأن)",
            r"^关于.{2,30}的(?:建议书|决议)",
        ),
        cue(1.5, 0.0, r"\bnós,? (?:os )?(?:chefes|ministros|diretores)", r"\badopted ad referendum\b"),
    ),
    DocumentKind.RILO_REPORT: (
        cue(2.5, 1.0, r"\bescritório regional de (?:ligação|enlace)"),
        cue(2.0, 0.0, r"\b(?:alert|alerte|alerta|оповещение|تنبيه|预警)\s*(?:no\.?|n[°º]|№|رقم)?\s*\d{2,}"),
    ),
    DocumentKind.OPERATION_REPORT: (
        cue(
            0.5,
            4.0,
            r"\boperaç(?:ão|ões)\s+(?-i:[A-Z«][\w-]+)",
            r"\b(?:thunder(?:ball)?|demeter|silver axe|opson|khione)\b[^.]{0,40}"
            r"\b(?:20\d\d|[IVX]+|editions?|éditions?|ediciones)\b",
            r"حصاد العمليات|العمليات المشتركة|(?:联合)?执法行动(?:成果|综述)",
        ),
        cue(1.0, 1.0, r"\boperaç(?:ão|ões) (?:aduaneiras? )?conjuntas?", r"\b(?:administrações|países) participantes"),
        cue(2.0, 0.0, r"\bсправка (?:по|о) (?:результатам|итогам|результатах)"),
    ),
    DocumentKind.SURVEY_ANSWERS: (
        cue(0.8, 2.0, r"\b(?:questionário|inquérito)\b"),
        cue(1.2, 2.0, r"\brespostas (?:recebidas|ao|das|dos|de)\b"),
    ),
    DocumentKind.PARTNER_CASE_STUDY: (
        cue(2.0, 2.0, r"\b(?:estudos?|fichas?) de casos?\b"),
        cue(
            2.0,
            1.0,
            r"\b(?:cases|cahiers?|cuadernos?|cadernos?|partners|magazine|revista|тетради)\s+(?:no?\.?|n[.]?[°ºo]|núm\.|№)\s*\d+",
        ),
    ),
    DocumentKind.WORKING_PAPER: (
        cue(1.5, 0.5, r"\bcomit[êe] (?:técnico|permanente)", r"\bconferência das partes\b"),
        cue(1.5, 0.0, r"\breunião (?:ordinária|extraordinária)", r"\b\d+\.?ª (?:reunião|sessão)"),
        cue(1.5, 0.0, r"\bponto [\w.]+ d[ao] (?:agenda|ordem)"),
        cue(2.5, 0.0, r"\bobje(?:c?t)ivo do documento", r"\bmedidas (?:solicitadas|a tomar)"),
        cue(
            2.0,
            0.0,
            r"\bworking paper\b|\bdocument de travail\b|\bdocumento de traba(?:jo|lho)\b",
            r"\bрабочий документ\b|ورقة عمل|工作文件",
        ),
    ),
    DocumentKind.MEMBER_SUBMISSION: (
        cue(
            1.0,
            3.0,
            r"\b(?:contributions|submissions) (?:of|by|from) (?:members|administrations)",
            r"\bcontribuição (?:de|do|da|das|dos|ao|à)\b",
            r"\baporte (?:de|del|a la|al)\b",
            r"\bapresentad[oa] (?:pel[oa]|por)\b",
        ),
        cue(1.5, 0.0, r"\bà secretaria d[ae]\b", r"\b(?:nossa|nosso) (?:administração|serviço|país)\b"),
        cue(
            1.0,
            0.0,
            r"\b(?:se invita a|convidando|inviting|invitant) (?:los |os |les )?(?:miembros|membros|members|membres)",
            r"\bem (?:atenção|resposta) à\b",
        ),
    ),
    DocumentKind.OTHER: (
        cue(2.5, 2.0, r"\bcircular\s+n[.º°]", r"\bofício[- ]circular\b"),
        cue(2.5, 2.0, r"\bnote de veille\b|\bnota informativa\b|\binformation note\b"),
        cue(1.0, 1.0, r"\bassunto\s*:"),
        cue(1.0, 0.0, r"\bsenhor(?:a|es|as)?\s+(?:diretor|ministr|secretári)"),
    ),
}
