"""Portuguese words for deeds, plans and formalities."""

from ingest.wording.wording import THEN_A_PRONOUN, Wording, opening, words

_ADVERB = r"(?:\w+mente\s+|também\s+|já\s+|ainda\s+|assim\s+|não\s+|sido\s+|então\s+){0,2}"
_PARTICIPLE = (
    r"(?:\w{2,}(?:ado|ada|ados|adas|ido|ida|idos|idas)|feito|feita|posto|posta|visto|aberto|aberta|entregue|entregues"
    r"|descoberto|descoberta|coberto|devolvido|aceito|aceita|pago|paga|imposto|imposta)"
)
_PRESENT = (
    "controlam?|verificam?|apreendem?|aplicam?|utilizam?|usam?|capacitam?|emitem?|exigem?|impõe[m]?|autorizam?"
    "|permitem?"
    "|isentam?|substituem?|substitui|reciclam?|destroem?|destrói|transformam?|convertem?|recolhem?|trocam?|publicam?"
    "|medem?|monitoram?|acompanham?|gerem|organizam?|participam?|estabelecem?|fixam?|abrangem?|entregam?|vendem?"
    "|leiloam?"
    "|doam?|equipam?|dispõem? de|empregam?|transmitem?|registram?|registam?|selecionam?|analisam?|reúnem?|mantêm|mantém"
    "|dev(?:e|em) ser|pod(?:e|em) ser|inspecionam?|realizam?|requerem?|tramitam?|viram?|destinam?|dá preferência|dão"
    "|prefere(?:m)?|torna(?:m)?-se|recebe(?:m)?|atua(?:m)?|vai para|vão para"
    "|executam?|assumem?|seguem? para|fazem?|deixam? de|retornam?|levam?|cedem?|oferecem?|dispensam?|cobram?|entram? em"
    "|funcionam?|fotografam?|extraem?|entram? (?:com|sem)|sinalizam?|comparam?|descontam?|pesam?|avisam?|bloqueiam?"
    "|enviam?|marcam?|separam?|alimentam?|calculam?|emprestam?|traz|trazem"
    "|fornecem?|encaminham?|inspecionam?|fiscalizam?|detectam?|identificam?|cruzam?|consultam?|compartilham?"
    "|vai a leilão"
)

PORTUGUESE = Wording(
    deed=words(
        rf"(?:tem|têm|tinha|foi|foram|é|são|está|estão|era|eram|ficou|ficaram|teve|sendo)\s+{_ADVERB}{_PARTICIPLE}",
        r"\w{3,}(?:ou|aram|eram|iram|eu|iu)",
        "fez|fizeram|deu|deram|pôs|obteve|manteve",
        _PRESENT,
        r"desde (?:19|20)\d\d",
    ),
    past=words(
        rf"(?:tem|têm|foi|foram|ficou|teve)\s+{_ADVERB}{_PARTICIPLE}",
        r"\w{3,}(?:ou|aram|eram|iram|iu)",
        "fez|fizeram|deu|deram",
    ),
    intention=words(
        "estuda-se", "está(?:o)? em estudo", "avalia-se", "foi (?:cogitad|aventad)[oa]",
        "não (?:foi|foram) (?:realizad|executad|adotad|concluíd)[oa]s?", "ainda não (?:foi|há|se)", "pretendia(?:m)?",
        "prevê(?:em)?(?= (?:a|o|as|os|que|\\w+[aei]r)\\b)", "está previst[oa]", "estão previst[oa]s",
        "pretend(?:em?|ia|iam|eu|eram)(?:-se)?", "planeja(?:m)?", "planeia(?:m)?",
        "tenciona(?:m)?",
        r"(?:vai|vão) (?:se )?\w{2,}(?:ar|er|ir|or)", r"(?!mutirão|tubarão|camarão|feirão|verão)\w{3,}(?:ará|arão|erá"
        r"|erão|irá|irão)",
        "será", "serão", "poderia(?:m)?", "deveria(?:m)?",
        "deseja(?:m)?",
        r"espera(?:m|mos)? (?:que|\w+[aeio]r(?:-se)?)", "espera-se", "em estudo", "estuda(?:m)?(?:-se)? a", "no futuro",
        "futuramente",
        r"(?:informou|informaram|anunci\w+|indic\w+|declar\w+) (?:\S+ ){0,3}(?:esperam?|preveem?|planej?am?|desejam?"
        r"|pretendem?|planos)",
        "no próximo ano", "nos próximos",
        "(?:tem|têm|tinha|teve) (?:como|por) (?:objetivo|objectivo|finalidade)", "(?<!em )busca(?:m)?", "visa(?:m)? a?",
        "sujeit[oa] a",
        "ainda não", r"até 20[3-9]\d", r"(?:t[eê]m|temos|manifest\w+|reiter\w+) (?:a )?(?:sua )?intenção",
    ),
    advice=words(
        "convém", "é (?:importante|necessário|essencial|preciso|recomendável)", "recomenda(?:m|-se)?",
        "incentiva(?:m)? (?:os|as)", "convida(?:m|-se)? (?:os|as|a)",
        "exorta(?:m)?", "apela(?:m)? a", "solicita-se", "pede-se", "deveriam",
    ),
    procedure=words(
        "tomar nota", "tomou nota", "toma nota", "ordem do dia", "delegad[oa]s?", "delegações",
        "reuni(?:ão|ões) (?:preparatórias?|de (?:preparação|planeamento|planejamento))",
        "plano da operação", "entrevistas (?:com|a|realizadas)", "participantes (?:propuseram|sugeriram|pediram)",
        "presidente",
        "sessão|sessões",
        "grupo de trabalho",
        "(?:o presente|este) (?:documento|relatório|questionário|boletim)",
        "(?:a presente|esta) (?:nota|circular|contribuição|compilação)", r"anexos?(?!\s+(?:[ivx]+|[a-z]\W|\d))",
        "prazo",
        "questionário", "para (?:informação|decisão|orientação|conhecimento)", r"parágrafos? \d+",
        "foi (?:distribuíd[oa]|circulad[oa])", "atas? d[aeo]",
        "reconstrução", "índice", "para mais informações", "ponto focal|pontos focais", "tenho a honra",
        "atenciosamente", "encaminha-se",
    ),
    thanks=words("agradec\\w+", "gratidão", "reconhecimento (?:a|ao|à|aos)", "parabeniza\\w*", "felicita\\w*",
    "expressa(?:m)? (?:sua|a) (?:gratidão|reconhecimento)", "apoio (?:generoso|valioso|prestado)"),
    generality=words(
        "(?:desempenha(?:m)?|tem|têm|exerce(?:m)?) um papel", "em todo o mundo", "no mundo inteiro",
        "nos últimos anos", "cada vez (?:mais|maior)", "(?:sabe-se|estima-se|considera-se|reconhece-se)",
        "é um[a]? d[oa]s (?:\\w+ )?(?:mais|maiores|principais)", "desafios?", "escassez", "falta de", "obstáculos?",
        "dificuldades?", "bilhões|mil milhões",
        "comunidade internacional", "é um (?:problema|fenômeno|fenómeno|desafio)", "ameaças?", "ameaça(?:m)?",
        "primeira linha", "nenhum (?:país|órgão)", "contribui(?:em)? para", "equilíbrio entre", "continua sendo",
        "importância d[aeo]", "todos os anos", "no centro d[aeo]", "geralmente", "muitas vezes", "em geral",
        "define-se", "entende-se por", "oportunidades?", "compromisso",
    ),
    own=words(
        "nós", "noss[oa]s?", "a (?:administração|alfândega|aduana|instituição|autoridade|agência|secretaria"
        "|operação)", "o (?:serviço|órgão|ministério|departamento|projeto|projecto|programa)",
        "as alfândegas", "os (?:servidores|agentes|funcionários|auditores)", "alfândegas?|aduanas?",
    ),
    actor_at_large=words("as administrações(?: aduaneiras)?", "os (?:membros|países|governos|estados|operadores)",
    "as (?:partes|organizações)", "o mundo"),
    sequel=opening(
        THEN_A_PRONOUN,
        "este", "esta", "isto", "estes", "estas", "esse", "essa", "ess[ea]s", "ele", "ela", "eles", "elas",
        "desde então", "além disso", "ademais", "no total", "assim", "até (?:agora|o momento)", "por sua vez",
        "também", "finalmente", "por fim",
        "resultados?", "como resultado", "com isso", "depois", "em seguida", "tod[oa]s", "cada",
        "entre (?:eles|elas|est[ea]s)", "d(?:eles|elas|est[ea]s)",
        "[oa]s? (?!administra|alfândega|aduana|receita|serviço|secretaria|ministério|governo|direção|autoridade"
        "|agência|comit|conselho)[a-zà-ÿ]\\w+",
    ),
    trade=words(
        "aduan\\w+", "alf[âa]ndeg\\w+", "alfandeg\\w+", "fronteir\\w+", "import\\w+", "export\\w+", "apree\\w+",
        "contraband\\w+", "descaminho", "declaraç(?:ão|ões)", "direitos", "tarif\\w*", "despacho", "remessas?",
        "cargas?",
        "contêiner(?:es)?", "contentor(?:es)?", "portos?", "aeroportos?", "licenças?", "tráfico", "comércio",
        "trânsito", "SH", "NCM", "falsific\\w+", "guichê único|janela única|portal único", "OEA", "mercadorias?",
        "tribut\\w+", "impostos?",
    ),
)  # fmt: skip
