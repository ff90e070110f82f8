"""Spanish words for deeds, plans and formalities."""

from ingest.wording.wording import THEN_A_PRONOUN, Wording, opening, words

_ADVERB = r"(?:\w+mente\s+|también\s+|ya\s+|además\s+|así\s+|no\s+|sido\s+|luego\s+){0,2}"
_PARTICIPLE = (
    r"(?:\w{2,}(?:ado|ada|ados|adas|ido|ida|idos|idas)|hecho|hecha|puesto|puesta|puestos|puestas|visto"
    r"|abierto|abierta|escrito|dicho|impuesto|impuesta|dispuesto|expuesto|resuelto|descubierto|cubierto|devuelto"
    r"|devueltos|devuelta|devueltas)"
)
_PRESENT = (
    "controlan?|verifican?|decomisan?|incautan?|aplican?|utilizan?|usan?|capacitan?|forman?|expiden?|emiten?|exigen?"
    "|exige|impone(?:n)?|autorizan?|permiten?|permite|exime(?:n)?|exoneran?|reemplazan?"
    "|reciclan?|destruyen?|transforman?|convierten?|convierte|recogen?|recoge|intercambian?|publican?|miden?|mide"
    "|vigilan?|siguen?|sigue|gestionan?|organizan?|participan?|establecen?|establece|fijan?|cubren?|cubre|abarcan?"
    "|entregan?|venden?|vende|subastan?|donan?|equipan?|disponen? de|dispone de|emplean?|transmiten?|transmite"
    "|conectan?|registran?|seleccionan?|analizan?|reúnen?|reúne|mantienen?|mantiene|deben? ser|debe ser|pueden? ser"
    "|puede ser|inspeccionan?|realizan?|requieren?|requiere|tramitan?|hacen?|llevan?|destinan?|asumen?|obligan?"
    "|funcionan?|fotografían?|extraen?|entran? (?:con|sin)|señalan?|comparan?|descuentan?|pesan?|avisan?|bloquean?"
    "|envían?|marcan?|separan?|alimentan?|calculan?|prestan?|cruzan"
    "|cobran?|revisan?|examinan?|trasladan?|remiten?|comparten?|cruzan?|presentan? (?:una|la|su|sus)|obtienen?|obtiene"
)

SPANISH = Wording(
    deed=words(
        rf"(?:ha|han|había|habían|fue|fueron|es|son|está|están|era|eran|quedó|quedaron)\s+{_ADVERB}{_PARTICIPLE}",
        r"\w{3,}(?:ó|aron|ieron|yeron|jeron)",
        "puso|pusieron|hizo|hicieron|dio|dieron|tuvo|tuvieron|obtuvo|detuvo|intervino|redujo|redujeron|introdujo"
        "|condujo|mantuvo|dispuso",
        _PRESENT,
        "desde (?:19|20)\\d\\d", "reunid[oa]s (?:en|al)", "adoptad[oa] (?:en|el)", "cread[oa] (?:en|por)",
        "lanzad[oa] (?:en|por)", "firmad[oa] (?:en|el|por)",
        r"se\s+(?:\w+)\s+(?:a|en|por|con|la|el|los|las|un|una)",
    ),
    past=words(rf"(?:ha|han|había|habían|fue|fueron)\s+{_ADVERB}{_PARTICIPLE}",
    r"\w{3,}(?:ó|aron|ieron|yeron|jeron)", "puso|pusieron|hizo|hicieron|dio|dieron|tuvo|tuvieron|redujo|obtuvo"),
    intention=words(
        "se (?:estudia|evalúa|analiza|baraja|contempla) (?:la|una|su|el|si)",
        "ha(?:n)? (?:conversado|hablado|discutido)", "se ha(?:n)? (?:conversado|hablado|discutido|planteado)",
        "no (?:hay|existe) (?:un |una )?(?:acuerdo|decisión|plan)",
        "había(?:n)? (?:pensado|previsto|querido|planeado)",
        "no se (?:realizó|llevó a cabo|concretó|ejecutó|ha decidido)", "está(?:n)? comprometid[oa]s?",
        "nos (?:comprometemos|proponemos)", "(?:tenemos la intención|alentamos|invitamos|solicitamos|pedimos"
        "|acordamos|recomendamos|reafirmamos)",
        "prevén?", "prevé", "tienen? previsto", "tiene previsto", "está previst[oa]", "están previst[oa]s",
        "se propone(?:n)?", "va(?:n)? a (?:ser|\\w{2,}(?:ar|er|ir)(?:se)?)", "\\w{3,}(?:ará|arán|erá|erán|irá|irán)",
        "será", "serán", "podría(?:n)?",
        "debería(?:n)?", "haría(?:n)?",
        "desean?", "(?:espera(?:n)?|esperamos) (?:que|\\w+[aei]r(?:se|l[ao]s?)?)", "se espera", "aspiran?",
        "pretend(?:en?|ía|ían|ió|ieron)", "proyectan?", "en estudio",
        "se estudia(?: la)?", "estudian? la (?:posibilidad|conveniencia)", "en el futuro", "a futuro",
        "próximamente",
        "(?:informó|informaron|anunci\\w+|indic\\w+|señal\\w+|declar\\w+) (?:\\S+ ){0,3}(?:esperan?|prevén?|planean?"
        "|desean?|pretenden?|planes)",
        "el próximo año", "en los próximos",
        "(?:tienen?|tenía|tenían|tuvo) (?:como|por) (?:objetivo|objeto|finalidad)", "ambición", "(?<!en )busca(?:n)?",
        "sujet[oa] a (?:la disponibilidad|financiaci)", "aún no", "todavía no",
        "evalúan? (?:la|incorporar|extender)", "antes de 20[3-9]\\d", "para 20[3-9]\\d",
        "(?:tienen?|manifest\\w+|reiter\\w+) (?:la |su )?intención",
    ),
    advice=words(
        "conviene", "es (?:importante|necesario|esencial|preciso|indispensable|conveniente)", "hay que", "deberían",
        "debería", "se (?:alienta|invita|exhorta|recomienda|insta)", "alienta(?:n)? a", "invita(?:n)? a",
        "exhorta(?:n)?", "recomiendan?", "recomienda",
        "insta(?:n)? a", "pide(?:n)? a la (?:Secretaría)", "solicita(?:n)? a la (?:Secretaría)",
    ),
    procedure=words(
        "se invita a", "tomar nota", "tomó nota", "toma nota", "orden del día", "delegad[oa]s?", "delegaciones",
        "reuni(?:ón|ones) (?:preparatorias?|de (?:preparación|planificación))",
        "entrevistas (?:con|a|realizadas)", "participantes (?:propusieron|sugirieron|señalaron|pidieron)",
        "president[ea]s?",
        "sesi[óo]n(?:es)?", "grupo de trabajo", "el presente (?:documento|informe|cuestionario)",
        "la presente (?:nota|circular|comunicación|contribución|compilación)",
        "este (?:documento|informe|cuestionario|boletín)", "tengo (?:el agrado|el honor)",
        "de mi (?:mayor )?consideración", "agradezco", "atentamente", "se autoriza la reproducción",
        "esta (?:nota|contribución|compilación|comunicación)", "anexos?(?!\\s+(?:[ivx]+|[a-z]\\W|\\d))",
        "fecha límite", "plazo de respuesta", "cuestionario", "sírvase[n]?",
        "para (?:información|decisión|orientación)", "párrafos? \\d+", "punto \\d+ del orden",
        "fue (?:distribuid[oa]|circulad[oa])", "actas? de", "reconstrucción", "reconstruid[oa]", "índice",
        "para más información", "persona de contacto", "punto de contacto",
    ),
    thanks=words("agradec\\w+", "gratitud", "reconocimiento (?:a|al)", "felicita(?:n)?",
    "expresa(?:n)? su (?:gratitud|reconocimiento|agradecimiento)",
    "desea(?:n)? (?:agradecer|expresar|dejar constancia)", "dej\\w+ constancia de su",
    "apoyo (?:generoso|valioso|brindado)"),
    generality=words(
        "(?:desempeña(?:n)?|juega(?:n)?|cumple(?:n)?|tiene(?:n)?) un (?:papel|rol)", "en todo el mundo",
        "a nivel mundial", "en los últimos años", "cada vez (?:más|mayor)", "se (?:sabe|estima|considera|reconoce)",
        "es un[oa] de l[oa]s (?:\\w+ )?(?:más|mayores|principales)", "resulta (?:insustituible|fundamental|esencial"
        "|clave)", "desafíos?", "retos?", "escasez", "falta de", "obstáculos?", "dificultad(?:es)?",
        "miles de millones", "comunidad internacional", "es un (?:problema|fenómeno|desafío|reto)", "amenazas?",
        "amenazan?", "primera línea", "ningún (?:país|organismo)", "contribuyen? a (?:la|el|un)", "contribuye a",
        "equilibrio entre", "sigue siendo", "importancia de", "cada año (?:unos|cerca|se)",
        "en el centro de", "generalmente", "a menudo", "en general", "se define", "se entiende por",
        "oportunidad(?:es)?", "compromiso",
    ),
    own=words("nosotros", "nuestr[oa]s?", "la (?:administración|aduana|dirección|agencia|autoridad|institución"
        "|entidad|operación)", "el (?:servicio|organismo|ministerio|departamento|proyecto|programa)", "las aduanas",
        "los (?:funcionarios|agentes|oficiales)", "funcionarios (?:de aduanas?|aduaneros)", "aduanas?"),
    actor_at_large=words("las administraciones(?: de aduanas| aduaneras)?",
    "los (?:miembros|países|gobiernos|estados|operadores)", "las (?:partes|organizaciones)", "el mundo"),
    sequel=opening(
        THEN_A_PRONOUN,
        "este", "esta", "esto", "estos", "estas", "ese", "esa", "dich[oa]s?", "ello", "ellos", "ellas", "su", "sus",
        "desde entonces", "además", "asimismo", "en total", "así", "hasta la fecha", "por su parte", "también",
        "finalmente", "por último", "resultados?", "como resultado", "con ello", "a su vez", "posteriormente",
        "luego", "tod[oa]s", "cada", "entre (?:ellos|ellas|estos|estas)", "de (?:ellos|ellas|estos|estas)", "se ",
        "(?:el|la|los|las) (?!administra|aduana|direcci|servicio|ministerio|agencia|autoridad|gobierno|comit|consejo"
        "|secretar|miembros|países|oficina|superintendencia)[a-zà-ÿ]\\w+",
    ),
    trade=words(
        "aduan\\w+", "fronter\\w+", "import\\w+", "export\\w+", "incaut\\w+", "decomis\\w+", "contraband\\w+",
        "declaraci(?:ón|ones)", "derechos", "arancel\\w*", "despacho", "envíos?", "cargas?", "contenedor(?:es)?",
        "puertos?", "aeropuertos?", "permisos?", "licencias?", "tráfico",
        "comercio", "tránsito", "SA", "falsific\\w+", "ventanilla única", "admisión temporal", "OEA", "mercancías?",
        "ORCV", "tribut\\w+", "impuestos?",
    ),
)  # fmt: skip
