"""English words for deeds, plans and formalities."""

from ingest.wording.wording import THEN_A_PRONOUN, Wording, opening, words

# Stems of regular verbs that name a measure; "(e)" and doubled letters are covered by the endings below.
_STEMS = (
    "seiz|intercept|detain|stopp?|train|introduc|launch|install|replac|sign|adopt|issu|publish|exempt|reduc|establish"
    "|deploy|develop|creat|transferr?|conduct|check|inspect|examin|detect|identif|return|shipp?|destroy|compost|recycl"
    "|convert|donat|auction|extend|clarif|allow|admitt?|appl|receiv|host|organi[sz]|complet|certif|measur|connect|link"
    "|integrat|open|arrest|charg|prosecut|screen|monitor|record|register|test|analy[sz]|equipp?|purchas|fund|financ"
    "|coordinat|co-ordinat|target|patroll?|confiscat|forfeit|retain|refus|reject|suspend|waiv|abolish|remov|dispos"
    "|shredd?"
    "|dismantl|collect|audit|verif|automat|digiti[sz]|simplif|implement|upgrad|exchang|process|classif|amend|revis"
    "|updat|award|design|approv|enact|bann?|prohibit|enforc|impos|enter|start|switch|plant|gather|explain|announc"
    "|delivr?|deliver|prepar|produc|supply|suppli|assist|cooperat|co-operat|coach|recover|repatriat|re-?export|crush"
    "|burnt?"
    "|transform|assembl|fitt?|migrat|pilott?|compil|review|releas|secur|seal|track|trac|pursu|uncover|discover|dispatch"
    "|recogni[sz]|select|operat|us|cover|serv|requir|consult|declar|file|fil|grant|carri|carr|accept|provid|attend"
    "|reus|rework|repurpos|divert|refurbish|sort|scann?|sampl|investigat|fin|convict|cutt?|offset|calculat|report"
)
# The same of verbs that are nouns too: only their past tells a deed.
_PAST_STEMS = (
    "weigh|compar|lower|mail|visit|attach|photograph|count|mark|label|swapp?|load|unload|empt|match|flagg?|alert|notif"
    "|rotat|repair|rent|leas|clean|filter|heat|cool|power|print|teach|answer|block|lock|harvest|hir|stor"
    "|tagg?|unpack|stamp|insulat|pav|pool|borrow|rewir|retir|phas"
)
_REGULAR = rf"(?:{_STEMS})(?:ed|ied|es|s|ies|y)|(?:{_PAST_STEMS})(?:ed|ied)"
_IRREGULAR = (
    "built|builds?|ran|runs|put|lent|lends|gave up|gives up|took|withheld|withholds|flew|weighs|compares|held|holds"
    "|led|leads|bought|buys|found|finds|sent|sends|set up|sets up|drew up|took part"
    "|takes part|went live|put in place|put into|brought|brings|gave|gives|made (?:available|compulsory|mandatory)"
    "|wrote|taught"
    "|laid down|plans (?!to)|called upon|called for|proposed|requested|asked|described|stated|recommended|submitted"
    "|lets"
    "|let traders|began|begun|met|meets|kept|keeps|fed|feeds|turned|turns|worked|works with|cut|cuts"
    "|shut down|took over|takes over|came into (?:force|operation)|in force since|in use since|in operation since"
    "|having (?:met|been|established|adopted|signed)|ha(?:ve|s) been in (?:force|use|place)|handed over|hands over"
    "|has to be|must be (?:re-?exported|declared|registered)"
)
_ADVERB = r"(?:\w+ly\s+|also\s+|then\s+|now\s+|since\s+|not\s+|been\s+|being\s+){0,2}"

ENGLISH = Wording(
    deed=words(
        rf"(?:was|were|has|have|had|been|is|are)\s+{_ADVERB}(?:\w{{3,}}ed|built|run|held|led|found|sent|set|put|made"
        rf"|cut|drawn"
        r"|given|brought|kept|taken|bought|begun|sold|burnt)",
        _REGULAR,
        _IRREGULAR,
        rf"(?:officers|officials|inspectors|customs|we|they|teams|units|dogs|agents|experts"
        rf"|administrations)\s+{_ADVERB}(?:{_STEMS})e?",
    ),
    past=words(rf"(?:was|were|had|has|have)\s+{_ADVERB}\w+", r"\w{3,}ed", _IRREGULAR),
    intention=words(
        "may (?:later|also|then|one day|in time)", "might (?:later|also|one day)", "wished to",
        "(?:had|has|have) (?:thought|wished|hoped|planned|intended|meant) (?:of|to)",
        "(?:has|have|had) not (?:yet )?(?:decided|begun|started|been (?:decided|evaluated|assessed|funded|approved))",
        "(?:did|does|do) not (?:yet )?(?:arrive|materiali[sz]e|come about)",
        "was not (?:carried out|taken up|pursued|retained)", "were not (?:carried out|taken up|pursued|delivered)",
        "(?:vendor|supplier|manufacturer)s? (?:has|have) claimed",
        "will", "would", "we (?:intend|undertake|commit|pledge|resolve|agree|encourage|invite|request|call|recommend"
        "|support|reaffirm|welcome|affirm)",  "plans? to", "planned (?:for|to)", "is planned", "are planned",
        "intend(?:s|ed)? to", "intention to", "was to (?:raise|improve|strengthen|test|build|learn)",
        "aims? to", "hope[sd]? to",
        "(?:is|are|was|were) (?:intended|planned|proposed|hoped|foreseen|envisaged|expected)",
        "(?:reported|said|announced|stated|explained|indicated) (?:that )?(?:\\w+ )?(?:hope|plan|intend|plann"
        "|wish)\\w*",
        "expects? to", "is expected to", "are expected to", "is considering",
        "are considering",
        "considers? (?:whether|introducing|joining|buying)", "envisages?", "envisaged", "foresees?",
        "foreseen", "proposes? to", "is proposed", "are proposed", "under consideration",
        "in the (?:near|coming) (?:future|years?|months?)",
        "in the future", "next year", "looks? forward", "upcoming",
        "(?:is|are) being (?:considered|explored|studied|discussed)",
        "feasibility of", "subject to (?:funding|the availability)", "is exploring",
        "are exploring",
        "is studying", "no (?:date|budget|decision) has (?:yet )?been", "not yet been",
        "once (?:the )?(?:funding|budget)", "could (?:be|also|then)",
        "may (?:be|also|then) (?:considered|extended|joined|bought|acquired|added)", "hope[sd]? that",
        "by (?:the end of )?20[3-9]\\d",
        "ambition",
    ),
    advice=words(
        "should", "ought to", "is recommended", "are recommended", "recommends? that", "is encouraged",
        "are encouraged",
        "encourages? (?:Members|all|administrations|other|Parties|States)",
        "invites? (?:Members|all|administrations|other|Parties|States|the)",
        "calls? (?:up)?on", "urges?", "(?:is|are) called (?:up)?on",
        "it is (?:important|essential|necessary|vital|crucial) (?:to|that)",
        "requests? the (?:Secretariat|Secretary)", "(?:Members|administrations|delegates|readers|respondents) (?:may"
        "|can|are asked)",
    ),
    procedure=words(
        "(?:is|are|was|were) invited to", "takes? note", "took note", "taking note", "agenda", "delegat(?:es?|ions?)",
        "(?:expressed|showed) (?:an )?interest", "(?:preparatory|planning) (?:meeting|workshop)",
        "participants (?:proposed|suggested)", "interviews (?:with|of|were)",
        "chairperson", "vice-chair(?:person)?",
        "sessions? of the", "plenary", "working (?:group|party|body|bodies)",
        "this (?:document|paper|note|report|questionnaire|survey|circular|submission|compilation|review|overview"
        "|collection|bulletin|sheet|annex|part|section|letter|contribution)",
        "(?:is|are) (?:kindly |hereby |also )?(?:requested|asked|reminded|advised) to", "action items?",
        "by the council", "i am directed",
        "the (?:present|attached|enclosed) (?:document|paper|note|report|submission|annex)",
        "annex(?:es|ed)?(?!\\s+(?:[ivx]+|[a-z]\\W|\\d))", "annex \\w+ (?:to|of) (?:doc\\w*|th(?:is|e present) \\w+)",
        "deadline", "respondents?",
        "(?<!assessment )questionnaires?",
        "please (?:see|find|refer|send|contact|return|note)", "for (?:information|guidance|decision|consideration)",
        "paragraphs? \\d+", "item \\d+ of the agenda",
        "was (?:circulated|tabled|distributed)", "were (?:circulated|tabled|distributed)",
        "(?:adopted|approved) the (?:agenda|report|minutes)", "intersession(?:al(?:ly)?)?",
        "minutes of", "quorum", "the floor", "terms of reference",
        "(?:draft|revised) (?:document|text|agenda|paper)", "secretariat (?:received|compiled|will|circulated"
        "|proposes|has prepared|prepared)",
        "replies (?:were )?received", "copies of", "working languages?", "original(?: language)?:",
        "contact (?:point|person|details)", "reconstruct(?:ion|ed)", "table of contents", "points? of contact",
        "for further information", "yours (?:faithfully|sincerely)", "i have the honou?r",
        "(?:may be|prepared for) (?:copied|reproduced|the information)", "sir/madam",
        "(?:reported|described|listed|presented|summari[sz]ed|set out|given"
        "|reproduced) (?:here|below|above|in (?:parts?|annex|paragraphs?|table))",
        "gives? below", "the (?:measures|cases|examples|practices|answers|replies) (?:below|above)",
    ),
    thanks=words(
        "thanks?(?! to\\b)", "thanked", "thankful", "gratitude", "grateful(?:ly)?", "appreciation",
        "appreciates? the", "acknowledges? with", "acknowledgements?", "acknowledgments?",
        "congratulat\\w+", "wish(?:es)? to (?:thank|express|acknowledge|record)", "indebted",
        "generous(?:ly)? (?:support|contribut\\w+|hosted)", "pays tribute",
    ),
    generality=words(
        "(?:plays?|playing|has|have) an? (?:\\w+ )?(?:key|important|vital|crucial|essential|central|unique|growing"
        "|critical) (?:role|part)", "worldwide", "around the world", "across the globe",
        "in recent years", "increasingly", "is (?:widely )?(?:recogni[sz]ed|known|considered|estimated|believed)",
        "are (?:widely )?(?:recogni[sz]ed|known|considered|estimated|believed)",
        "one of the (?:most|main|largest|fastest|greatest|world's)", "challenges?",
        "billions? of (?:US )?(?:dollars|euros)", "international community", "climate change (?:is|affects|has)",
        "is a (?:global|growing|serious|major|transnational|cross-border|complex|shared)", "threat(?:s|ens)?",
        "well[- ]placed", "first line of defen[cs]e", "no (?:single )?(?:country|administration|agency) can",
        "can (?:help|contribute|play|make)", "contributes? to (?:the )?(?:protection|fight|sustainable|global)",
        "balance between", "remains? (?:a|an|one|the|difficult|essential|important)",
        "importance of", "awareness of the", "(?:every|each) year (?:around|some|about|millions|worldwide)",
        "at the heart of", "tends? to", "generally", "often", "usually", "in many (?:countries|regions|parts)",
        "gatekeepers?", "committed to", "commitment to", "opportunit(?:y|ies)", "benefits? of", "definition",
        "(?:is|are) defined as", "refers? to", "stands? for", "depends? on", "matters",
    ),
    own=words(
        "we", "our", "the (?:administration|service|department|authority|agency|board|office|directorate|ministry"
        "|unit|customs service|customs administration|bureau|project|programme|operation)",
        "customs officers", "customs officials?", "the customs", "customs", "officers", "this administration",
        "headquarters", "the country",
    ),
    actor_at_large=words(
        "(?:several|some|many|most|few|other|all) (?:customs )?administrations", "others",
        "(?:customs )?administrations", "members", "member states", "countries", "governments", "parties", "states",
        "customs authorities", "organi[sz]ations", "stakeholders", "the world",
        "traders", "criminals", "criminal (?:groups|networks)", "consumers", "everyone", "humanity",
    ),
    sequel=opening(
        THEN_A_PRONOUN,
        "it", "they", "this", "these", "that", "those", "such", "the same", "as a result", "since then",
        "in addition", "in total", "in all", "by the end", "the results?", "results?",
        "thanks to this", "the first (?:year|phase|months?)", "so far", "to date", "moreover", "furthermore", "also",
        "both", "among (?:them|these)", "of (?:these|them|this)", "in parallel", "at the same time",
        "the (?!administration|service|department|authority|agency|board|bureau|directorate|ministry|customs"
        "|government|revenue|country|committee|secretariat|directorate|council|unit|office)[a-z]\\w+",
        "after(?:wards| that| this)?", "later", "within (?:a|one|the first)",
        "during (?:this|the same|the first|its)", "a (?:further|second|follow-up)", "another", "outcome", "impact",
        "each", "all",
    ),
    trade=words(
        "customs", "borders?", "imports?", "imported", "importers?", "exports?", "exported", "exporters?",
        "seiz\\w+", "smuggl\\w+", "declarations?", "dut(?:y|ies)", "tariffs?", "clearance",
        "consignments?", "shipments?", "cargo", "containers?", "ports?", "airports?", "permits?", "licen[cs]es?",
        "traffick\\w+", "trade", "traders?", "transit", "HS", "counterfeits?", "contraband",
        "single window", "temporary admission", "AEO", "revenue", "RILO", "CEN",
    ),
)  # fmt: skip
