"""French words for deeds, plans and formalities."""

# ruff: noqa: RUF001 - papers are set with typographic quotes, dashes and signs

from ingest.wording.wording import THEN_A_PRONOUN, Wording, opening, words

_ADVERB = (
    r"(?:\w+ment\s+|aussi\s+|également\s+|ainsi\s+|déjà\s+|pas\s+|ensuite\s+|alors\s+|été\s+|y\s+|en\s+|tous\s+){0,3}"
)
_PARTICIPLE = (
    r"(?:\w{2,}(?:é|ée|és|ées|i|ie|is|ise|ises|it|ite|ites|u|ue|us|ues|ert|erte|ertes|int|eint)|fait|faite"
    r"|mis|mise|pris|prise)"
)
_PRESENT = (
    "contrôlent?|vérifient?|saisit|saisissent|applique(?:nt)?|utilise(?:nt)?|forme(?:nt)?|délivre(?:nt)?|exige(?:nt)?"
    "|impose(?:nt)?|autorise(?:nt)?"
    "|permet|permettent|dispense(?:nt)?|exonère(?:nt)?|remplace(?:nt)?|recycle(?:nt)?|détruit|détruisent"
    "|transforme(?:nt)?|collecte(?:nt)?|échange(?:nt)?"
    "|publie(?:nt)?|mesure(?:nt)?|surveille(?:nt)?|suit|suivent|gère(?:nt)?|organise(?:nt)?|participe(?:nt)?"
    "|prévoit que|fixe(?:nt)?|couvre(?:nt)?|concerne(?:nt)?"
    "|remet|remettent|confie(?:nt)?|vend|vendent|revend|cède(?:nt)?|donne(?:nt)?|équipe(?:nt)?|dispose(?:nt)? de"
    "|emploie(?:nt)?|transmet|transmettent|relie(?:nt)?"
    "|rembourse(?:nt)?|accepte(?:nt)?|refuse(?:nt)?|entre(?:nt)? sans|renvoie(?:nt)?|brûle(?:nt)?|fouille(?:nt)?"
    "|pèse(?:nt)?"
    "|photographie(?:nt)?|compare(?:nt)?|visite(?:nt)?|ouvr(?:e|ent)|envoie(?:nt)?|vien(?:t|nent) chercher|trie(?:nt)?"
    "|alimente(?:nt)?|chauffe(?:nt)?|éclaire(?:nt)?|fonctionne(?:nt)?|prête(?:nt)?|partage(?:nt)?|bloque(?:nt)?"
    "|(?:y )?(?:est|sont) en (?:poste|service)|disposai(?:t|ent) d[e'’]"
    "|enregistre(?:nt)?|cible(?:nt)?|analyse(?:nt)?|réunit|réunissent|tient|tiennent|doit être|doivent être"
    "|sont soumis|est soumise?|peuvent? être|bénéficie(?:nt)?"
)

FRENCH = Wording(
    deed=words(
        rf"(?:a|ont|avait|avaient|est|sont|était|étaient|fut|furent|été|s'est|se sont|s’est|ayant|n'a"
        rf"|n’a)\s+{_ADVERB}{_PARTICIPLE}",
        _PRESENT,
        r"\w{3,}(?:èrent|irent)",
        "réunie?s\\s+(?:à|en|au)", "adoptée? (?:en|à|le)", "créée? (?:en|par)", "lancée? (?:en|par)",
        "signée? (?:en|à|le|par)",
        "depuis (?:19|20)\\d\\d",
    ),
    past=words(rf"(?:a|ont|avait|avaient|était|étaient|fut|furent|s'est|se sont|s’est)\s+{_ADVERB}{_PARTICIPLE}",
    r"\w{3,}(?:èrent|irent|aient)"),
    intention=words(
        "est (?:envisagée?|à l['’]étude)", "sont (?:envisagée?s|à l['’]étude)",
        "(?:a|ont) été (?:évoquée?s?|envisagée?s?)",
        "n['’](?:a|ont|est|étaient) (?:pas|jamais|encore) (?:donné suite|été (?:retenue?s?|réalisée?s?|évaluée?s?"
        "|décidée?s?|suivie?s?))",
        "n['’]a pas (?:encore )?(?:été|donné|abouti)", "aucune (?:évaluation|étude|mesure)",
        "nous (?:avons l['’]intention|nous engageons|encourageons|prions|invitons|demandons|convenons|recommandons"
        "|réaffirmons)",
        "prévoi(?:t|ent) d[e'’]", "envisage(?:nt)?(?: d[e'’])?", "entend(?:ent)?",
        "compte(?:nt)? (?:bien )?(?!entre)\\w{3,}(?:er|ir|re)", "inscrite?s? aux? (?:programme|budget|plan)s?",
        "souhaite(?:nt)?", "il est (?:prévu|envisagé|proposé|projeté)", "est (?:prévue?|envisagée?) (?:pour|en|d[e'’])",
        "sera", "seront", "sera[it]+", "pourrai(?:t|ent)", "devrai(?:t|ent)",
        "\\w{3,}(?:era|eront|ira|iront|dra|dront)", "à l['’]étude", "à l['’]avenir", "l['’]année prochaine",
        "dans les (?:prochains|prochaines|mois|années)",
        "vise(?:nt)? à", "(?:a|ont|avait|avaient|eut) pour (?:objectif|ambition|but|objet)", "ambition",
        "espère(?:nt)?", "projette(?:nt)?",
        "sous réserve", "en cours de (?:réflexion|discussion)", "reste à", "aucune (?:date|décision|ligne budgétaire)",
        "d['’]ici (?:à )?(?:la fin )?(?:de )?20[2-9]\\d", "étudie(?:nt)? la possibilité", "réfléchi(?:t|ssent)",
        "prochainement",
        "(?:a|ont) (?:annoncé|indiqué|signalé|déclaré|dit|précisé) (?:\\S+ ){0,3}(?:espér|envisag|prévoi|voul|souhait"
        "|compt)\\w+",
        "aimerai(?:t|ent)",
    ),
    advice=words(
        "il convient", "il importe", "il faut", "il faudrait", "devraient",
        "(?:est|sont) (?:encouragée?s?|priée?s?|appelée?s?)", "encourage(?:nt)? (?:les|tous|toutes)",
        "invite(?:nt)? (?:les|tous|toutes|le)",
        "recommande(?:nt)?", "demande(?:nt)? (?:au|aux) (?:Secrétariat|Membres|administrations)", "exhorte(?:nt)?",
        "appelle(?:nt)? (?:les|à)", "il est (?:important|essentiel|nécessaire|indispensable|souhaitable)",
    ),
    procedure=words(
        "(?:est|sont|était|étaient) invitée?s? à", "prendre note", "prend(?:re)? acte", "a pris (?:note|acte)",
        "ordre du jour", "délégu[ée]e?s?", "délégations?",
        "réunions? (?:préparatoire|de préparation|de planification)s?",
        "participants? (?:ont|a) (?:proposé|suggéré|souligné|demandé|noté)", "je vous prie", "nous vous prions",
        "présidente?s?", "sessions?", "groupe de travail", "le présent document",
        "la présente? (?:note|contribution|communication|circulaire|compilation)",
        "présent (?:document|rapport|questionnaire)", "ce (?:document|rapport|bulletin)", "j['’]ai l['’]honneur",
        "veuillez agréer", "reproduction autorisée", "annexes?(?!\\s+(?:[ivx]+|[a-z]\\W|\\d))",
        "annexe \\w+ (?:du|au) (?:document|rapport)", "date limite", "questionnaire", "veuillez",
        "pour (?:information|décision|orientation)", "copies? :",
        "paragraphes? \\d+", "point \\d+ de l['’]ordre", "a été (?:diffusée?|distribuée?)",
        "ont été (?:diffusée?s|distribuée?s)", "procès-verbal", "mandat du", "réponses (?:reçues|parvenues)",
        "reconstitution", "reconstitué",
        "table des matières", "entretiens (?:avec|auprès|menés)", "pour tout renseignement", "point de contact",
        "personne à contacter",
    ),
    thanks=words("remercie(?:nt|ments?)?", "remercier", "gratitude", "reconnaissance(?= (?:à|envers))",
    "reconnaissante?s?", "félicite(?:nt)?", "salue(?:nt)?", "hommage", "tient à (?:remercier|exprimer|saluer)",
    "tiennent à (?:remercier|exprimer|saluer)", "soutien (?:précieux|généreux)"),
    generality=words(
        "(?:joue(?:nt)?|jouer|a|ont) un rôle", "dans le monde(?: entier)?", "ces dernières années",
        "de plus en plus", "on (?:sait|estime|considère)", "il est (?:reconnu|admis|établi)",
        "l['’]une? des (?:\\w+ les )?(?:plus|principal\\w+)",
        "défis?", "enjeux?", "manque(?:nt)? (?:de|d['’]|encore)", "dépourvue?s?", "difficultés?",
        "milliards? (?:de|d['’])", "communauté internationale",
        "est un (?:phénomène|problème|enjeu|défi)", "menace(?:nt)?", "première ligne", "aucun (?:pays|service)",
        "contribue(?:nt|r)? à (?:la|l['’]|une)",
        "équilibre entre", "demeure(?:nt)?", "reste(?:nt)? (?:un|une|difficile|essentiel)", "importance d[eu]",
        "chaque année (?:quelque|environ|des)", "au cœur d", "généralement", "souvent", "en général",
        "se définit", "on entend par", "opportunités?", "engagement",
    ),
    own=words("nous", "notre", "nos", "l['’](?:administration|office|agence|opération)",
    "le (?:service|ministère|bureau|projet|programme)", "la (?:direction|douane|brigade|division)",
    "les (?:douanes|agents|douaniers|services)", "agents des douanes", "douaniers", "douane", "douanes"),
    actor_at_large=words("les (?:administrations|membres|pays|gouvernements|états|parties|organisations|opérateurs)",
    "les administrations (?:douanières|des douanes)", "chacun", "le monde"),
    sequel=opening(
        THEN_A_PRONOUN,
        "il", "elle", "ils", "elles", "ce", "cet", "cette", "ces", "celui-ci", "celle-ci", "ceux-ci", "celles-ci",
        "son", "sa", "ses", "leur", "leurs", "depuis lors", "en outre", "par ailleurs", "au total", "ainsi",
        "à ce jour", "de plus", "enfin", "résultats?", "bilan", "tous", "toutes", "chaque", "parmi", "ensuite",
        "puis", "trois", "deux",
        "(?:l[ea]s? |l['’])(?!administration|douane|direction|service|ministère|office|agence|autorité|gouvernement"
        "|brigade|comité|conseil|secrétariat|membres|pays|bureau)[a-zà-ÿ]\\w+",
    ),
    trade=words(
        "douan\\w+", "frontière?s?", "frontali\\w+", "import\\w+", "export\\w+", "saisies?", "contrebande",
        "déclarations?", "droits", "tarif\\w*", "dédouanement", "envois?", "cargaisons?", "conteneurs?", "ports?",
        "aéroports?", "permis", "licences?", "trafic\\w*",
        "commerce", "transit", "SH", "contrefa\\w+", "guichet unique", "admission temporaire", "OEA",
        "marchandises?", "BRLR",
    ),
)  # fmt: skip
