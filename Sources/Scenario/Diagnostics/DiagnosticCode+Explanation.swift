extension DiagnosticCode {
    /// What the code means, why it matters and how to mend it.
    public var explanation: DiagnosticExplanation {
        switch self {
        case .notReadable:
            DiagnosticExplanation(
                title: "Not YAML",
                text: """
                    A scenario is written in YAML: lines of the form key: value, with what belongs to a key indented \
                    below it. A line breaks that form, so that nothing after it can be understood. Most often the \
                    indentation is uneven, a bracket or a quotation mark is not closed, or a text holds a colon and a \
                    space. Look at the line and at the one above it, and put such a text in quotation marks.
                    """,
                wrong: """
                    purpose: Two posts: what happens?
                    """,
                right: """
                    purpose: "Two posts: what happens?"
                    """)
        case .encoding:
            DiagnosticExplanation(
                title: "A character that is no text",
                text: """
                    The file holds bytes that are not UTF-8, or an invisible control character. They come from an \
                    editor that saves in another encoding, or with text copied out of another program. Save the file \
                    with the encoding UTF-8, or delete what stands at the place and type it again.
                    """)
        case .tooLarge:
            DiagnosticExplanation(
                title: "Too large or too deep",
                text: """
                    Files over 16 MiB, and maps and lists more than 64 levels deep, are refused so that a damaged file \
                    cannot fill the memory. No scenario comes near to that. Check the path, and that each bracket is \
                    closed.
                    """)
        case .anchor:
            DiagnosticExplanation(
                title: "An anchor or an alias",
                text: """
                    YAML can name a value with & and repeat it with *; scenarios do not use that, since a figure \
                    should stand where it counts, with its own source. Write the value out in both places. A text that \
                    begins with & or * needs quotation marks.
                    """,
                wrong: """
                    needs:
                      older_adult:
                        with_carer: &half 50 %
                        in_crisis:
                          assessed: *half
                    """,
                right: """
                    needs:
                      older_adult:
                        with_carer: 50 %
                        in_crisis:
                          assessed: 50 %
                    """)
        case .tag:
            DiagnosticExplanation(
                title: "A tag",
                text: """
                    YAML can state the type of a value with ! or !!; a scenario knows the type of each key by itself. \
                    Take the tag away. A number that is meant as a text stands in quotation marks.
                    """,
                wrong: """
                    title: !!str 2027
                    """,
                right: """
                    title: "2027"
                    """)
        case .duplicateKey:
            DiagnosticExplanation(
                title: "A key that stands twice",
                text: """
                    Within one map each key can stand once; of two it could not be told which one counts. It happens \
                    when lines are copied, or when two parts of a long file say something of the same thing. Keep one \
                    of them, or put what stands below both under one key.
                    """,
                wrong: """
                    protections:
                      caseload_cap: 25
                      caseload_cap: none
                    """,
                right: """
                    protections:
                      caseload_cap: 25
                    """)
        case .badKey:
            DiagnosticExplanation(
                title: "A key that is no name",
                text: """
                    A key is a name, such as home_visit; a number, true, false, a list or nothing at all is not. Often \
                    a text was meant, whose first words look like a key because a colon follows them. Begin the key \
                    with a letter, or put the text in quotation marks.
                    """,
                wrong: """
                    changes:
                      2028:
                        date: 2028-01-03
                    """,
                right: """
                    changes:
                      year_two:
                        date: 2028-01-03
                    """)
        case .missingFile:
            DiagnosticExplanation(
                title: "A file that is not there",
                text: """
                    There is no file of that name. A path after extends or include starts from the folder of the file \
                    that it stands in, not from where the program was started. Check the spelling, and the folder.
                    """,
                wrong: """
                    include: [examples/older-adults-team.yaml]
                    """,
                right: """
                    include: [older-adults-team.yaml]
                    """)
        case .badPath:
            DiagnosticExplanation(
                title: "A path that names no file",
                text: """
                    After extends stands the path of one file, after include a list of paths. Here stands something \
                    else, or a folder, or a file that may not be read. Write the path of a file, and see that you may \
                    open it.
                    """,
                wrong: """
                    include: {file: older-adults-team.yaml}
                    """,
                right: """
                    include: [older-adults-team.yaml]
                    """)
        case .fileCircle:
            DiagnosticExplanation(
                title: "Files that go round in a circle",
                text: """
                    A file extends or includes another one that leads back to it, so that there is no first one to \
                    begin with. The message names the whole circle. Take one of its steps away; what two files share \
                    goes into a third one that both include.
                    """,
                wrong: """
                    include: [my-team.yaml]
                    """)
        case .unknownKey:
            DiagnosticExplanation(
                title: "A key that is not known here",
                text: """
                    Nothing reads a key of this name at this place, so its value would have no effect. It is misspelt, \
                    or it belongs somewhere else: often one level further in or out. The message names the nearest key \
                    if there is one; caseload explain with the name of a key says where it stands.
                    """,
                wrong: """
                    posts:
                      nurses:
                        patern: part_time
                    """,
                right: """
                    posts:
                      nurses:
                        pattern: part_time
                    """)
        case .missingKey:
            DiagnosticExplanation(
                title: "A key that has to be there",
                text: """
                    This map cannot be understood without the key named, and there is no usual value to take instead. \
                    Add it; the message shows how a value looks. In a file that extends another the key may stand in \
                    either of the two.
                    """,
                wrong: """
                    posts:
                      bank_nurses:
                        role: nurse
                        team: older_adults
                    """,
                right: """
                    posts:
                      bank_nurses:
                        role: nurse
                        team: older_adults
                        pattern: full_time
                    """)
        case .missingValue:
            DiagnosticExplanation(
                title: "A source without a value",
                text: """
                    A value can be written with what supports it: {value: 12 %, source: ..., evidence: ...}. Here the \
                    value itself is missing, so there is a source for nothing. Add it at value.
                    """,
                wrong: """
                    needs:
                      older_adult:
                        weight: {source: "team diary, March 2027"}
                    """,
                right: """
                    needs:
                      older_adult:
                        weight: {value: 1.2, source: "team diary, March 2027"}
                    """)
        case .wrongKind:
            DiagnosticExplanation(
                title: "A map, a list or a single value in the wrong place",
                text: """
                    Some keys take one value, some a list in [ ] or with dashes, some a map of further keys. Here \
                    stands another kind than the one that the key takes. If a map is expected, write its keys on lines \
                    of their own, indented below.
                    """,
                wrong: """
                    area:
                      population: [110000]
                    """,
                right: """
                    area:
                      population: 110000
                    """)
        case .wrongValue:
            DiagnosticExplanation(
                title: "A value that cannot be read",
                text: """
                    The value is not written as this key asks for it. Numbers have a decimal point and no thousands \
                    separators, dates are written 2027-01-04, and a yes or no is true or false. The message says what \
                    to write instead.
                    """,
                wrong: """
                    roles:
                      nurse:
                        coordinates: yes
                    """,
                right: """
                    roles:
                      nurse:
                        coordinates: true
                    """)
        case .wrongUnit:
            DiagnosticExplanation(
                title: "A unit that is missing or another one",
                text: """
                    Figures carry their unit, so that nobody has to guess whether 7 means days or weeks. Lengths of \
                    time end with s, min, h, d, wk or y, rates with a period such as per week, shares with %, hours of \
                    work with h per week; money begins with £. Months are not among them, since their length varies: \
                    write weeks, or a rate per year.
                    """,
                wrong: """
                    work:
                      home_visit:
                        due: 7 days
                    """,
                right: """
                    work:
                      home_visit:
                        due: 7 d
                    """)
        case .outOfRange:
            DiagnosticExplanation(
                title: "A value outside its range",
                text: """
                    The value can be read, but it lies outside what makes sense for the key, such as a share above 100 \
                    %. Often the unit is the wrong one, or a percentage lacks its sign. The message names the bounds.
                    """,
                wrong: """
                    protections:
                      reserve_for_urgent: 95 %
                    """,
                right: """
                    protections:
                      reserve_for_urgent: 5 %
                    """)
        case .unknownChoice:
            DiagnosticExplanation(
                title: "A word that is none of the choices",
                text: """
                    This key takes one of a few words, and this is none of them. The message lists them; capitals and \
                    the plural count as misspellings. caseload explain with the name of the key says what each of them \
                    means.
                    """,
                wrong: """
                    work:
                      home_visit:
                        priority: visits
                    """,
                right: """
                    work:
                      home_visit:
                        priority: visit
                    """)
        case .badIdentifier:
            DiagnosticExplanation(
                title: "A name that is no id",
                text: """
                    Things that you name yourself, such as teams, posts and work types, have ids: lower-case letters, \
                    digits, _ and -, beginning with a letter, 64 at the most. Ids stand in tables of results and are \
                    told apart letter by letter, so spaces and capitals are left out. What people should read goes \
                    into title.
                    """,
                wrong: """
                    posts:
                      Bank Nurses:
                        role: nurse
                        team: older_adults
                        pattern: full_time
                    """,
                right: """
                    posts:
                      bank_nurses:
                        role: nurse
                        team: older_adults
                        pattern: full_time
                    """)
        case .badDistribution:
            DiagnosticExplanation(
                title: "Not a distribution",
                text: """
                    What varies is written as one distribution with its figures, such as {lognormal: {mean: 60 min, \
                    sd: 30 min}}. Here the name of the distribution is missing, there are several, or its figures do \
                    not go together. If nothing varies, write the value alone.
                    """,
                wrong: """
                    work:
                      home_visit:
                        time:
                          direct: {mean: 48 min, sd: 18 min}
                    """,
                right: """
                    work:
                      home_visit:
                        time:
                          direct: {lognormal: {mean: 48 min, sd: 18 min}}
                    """)
        case .unknownName:
            DiagnosticExplanation(
                title: "A name that stands for nothing",
                text: """
                    This value names a team, a role, a pattern or another thing of the scenario, and there is none of \
                    that name. Either it is misspelt, or the thing is still to be written. The message names the \
                    nearest one if there is one.
                    """,
                wrong: """
                    posts:
                      nurses:
                        pattern: fulltime
                    """,
                right: """
                    posts:
                      nurses:
                        pattern: full_time
                    """)
        case .sharesSum:
            DiagnosticExplanation(
                title: "Shares that do not add up to 100 %",
                text: """
                    These shares divide a whole, so together they have to be 100 %. In a file that extends another, \
                    shares that are left out keep their old value and count too. Write all of them, 0 % included.
                    """,
                wrong: """
                    starting:
                      older_adults:
                        states: {settled: 75 %, unsettled: 25 %, crisis: 3 %, hospital: 2 %}
                    """,
                right: """
                    starting:
                      older_adults:
                        states: {settled: 75 %, unsettled: 20 %, crisis: 3 %, hospital: 2 %}
                    """)
        case .badDate:
            DiagnosticExplanation(
                title: "A date that does not fit",
                text: """
                    The date exists, but it does not fit the run: a run starts on a Monday, and what changes has to \
                    change within the measured weeks. A change outside them would have no effect on any result. The \
                    message names the dates that fit.
                    """,
                wrong: """
                    run:
                      start: 2027-01-05
                    """,
                right: """
                    run:
                      start: 2027-01-04
                    """)
        case .contradiction:
            DiagnosticExplanation(
                title: "Keys that contradict each other",
                text: """
                    Each value is right by itself, but two of them cannot both hold. A step that everybody passes \
                    through cannot lapse, for example, and more posts cannot be cut than there are. The message says \
                    which ones; change one of them.
                    """,
                wrong: """
                    work:
                      screening:
                        lapses_after: 5 d
                    """,
                right: """
                    work:
                      screening:
                        due: 5 d
                    """)
        case .idleNull:
            DiagnosticExplanation(
                title: "An empty key with nothing to take away",
                text: """
                    In a file that extends another, a key without a value takes away what the other file says there. \
                    Here the other file says nothing, so the line does nothing. Most often the name is misspelt, or \
                    the value was forgotten.
                    """,
                wrong: """
                    work:
                      reflections:
                    """,
                right: """
                    work:
                      reflection:
                    """)
        case .undatedDifference:
            DiagnosticExplanation(
                title: "A difference that has always been there",
                text: """
                    Two scenarios are compared that differ outside of changes, so they differ from the first simulated \
                    day on, the warm-up included. That compares two services that have always been different; it does \
                    not show what a change does when it comes. To see the change, put it under changes with a date; to \
                    compare two services, leave it as it is.
                    """,
                wrong: """
                    protections:
                      caseload_cap: 25
                    """,
                right: """
                    changes:
                      lower_cap:
                        date: 2027-04-05
                        protections:
                          caseload_cap: 25
                    """)
        case .idleRole:
            DiagnosticExplanation(
                title: "A role with nothing to do",
                text: """
                    Nobody holds a post of this role, or no work can ever reach those who do. The role then changes no \
                    result. Give it posts, and name it in roles of the work that it may do, or delete it.
                    """,
                wrong: """
                    roles:
                      peer_worker: {title: Peer support worker}
                    """,
                right: """
                    roles:
                      peer_worker: {title: Peer support worker}
                    posts:
                      peer_workers: {role: peer_worker, team: older_adults, count: 2, pattern: full_time}
                    """)
        case .missingSkill:
            DiagnosticExplanation(
                title: "A skill that nobody has",
                text: """
                    A kind of work needs a skill that no post has, so it is never done. Either the skill is spelt in \
                    two ways, or its holders are missing. Write it at skills of the posts whose holders have it.
                    """,
                wrong: """
                    work:
                      duty_call:
                        skill: crisis_training
                    """,
                right: """
                    work:
                      duty_call:
                        skill: crisis_training
                    posts:
                      nurses:
                        skills: [crisis_training]
                    """)
        case .unservedWork:
            DiagnosticExplanation(
                title: "Work that nobody may do",
                text: """
                    This work arises, but no post of the team has both a role that may do it and the skill that it \
                    needs. It waits until it lapses, or without end. Add a role to roles of the work, or the skill to \
                    the posts.
                    """,
                wrong: """
                    work:
                      mha_assessment:
                        roles: [nurse]
                    """,
                right: """
                    work:
                      mha_assessment:
                        roles: [social_worker, nurse]
                    """)
        case .noEffect:
            DiagnosticExplanation(
                title: "Stated without effect",
                text: """
                    What stands here changes no result beside what else the work type says, or nothing makes the work \
                    arise at all. It may be a slip: a key that belongs to another work type, or one that needs a \
                    second key beside it. Delete it, or add what it is to go with.
                    """,
                wrong: """
                    work:
                      drop_in_visit: {title: Drop-in visit, by: coordinator, priority: visit, time: {direct: 20 min}}
                    """,
                right: """
                    work:
                      drop_in_visit:
                        title: Drop-in visit
                        arises: {rate: {all: 0.1 per year}}
                        by: coordinator
                        priority: visit
                        time: {direct: 20 min}
                    """)
        case .overload:
            DiagnosticExplanation(
                title: "More work than hours",
                text: """
                    By plain arithmetic more hours of work arise each week than the holders of these posts are at \
                    work, so queues grow from the start. That can be the very question of a scenario, but often a \
                    figure is wrong: an interval, a length, a rate for each person instead of for the team. caseload \
                    check shows the table of hours, with the largest pieces of work.
                    """,
                wrong: """
                    work:
                      home_visit:
                        time:
                          direct: 5 h
                    """,
                right: """
                    work:
                      home_visit:
                        time:
                          direct: 45 min
                    """)
        case .outsideEvidence:
            DiagnosticExplanation(
                title: "A figure outside what the sources have",
                text: """
                    The value is possible, but lower or higher than all that the sources named have found. A slip of \
                    the pen is likelier than a service so unlike all others; where it is one, that is worth knowing. \
                    Check the value; if it was measured in this service, say so with evidence: measured.
                    """,
                wrong: """
                    work:
                      home_visit:
                        no_answer:
                          share: 45 %
                    """,
                right: """
                    work:
                      home_visit:
                        no_answer:
                          share: {value: 45 %, evidence: measured, source: "team diary, March 2027"}
                    """)
        }
    }
}
