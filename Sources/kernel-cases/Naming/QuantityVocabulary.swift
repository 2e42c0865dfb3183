/// The names that the literature, and those who write case files, use for the quantities of queueing theory.
enum QuantityVocabulary {
    /// Names of time in the system, without spaces.
    static let sojourn: Set<String> = [
        "w", "ws", "wsystem", "wsys", "sojourn", "sojourntime", "timeinsystem", "systemtime", "response",
        "responsetime", "flowtime", "cycletime", "waccepted", "wserved", "wadmitted", "wsojourn", "wtotal",
        "sojournserved", "timesystem", "spell", "t",
    ]

    /// Names of time waiting.
    static let wait: Set<String> = [
        "wq", "wait", "waits", "waiting", "waitingtime", "waittime", "waitinqueue", "waitqueue", "queuetime",
        "queueingtime", "timeinqueue", "timequeue", "delay", "delaytime", "wqueue", "wqaccepted", "wqserved",
        "waitserved", "waitingtimeserved", "waitaccepted", "queuetimeserved", "wqtotal", "queueingdelay",
    ]

    /// Names of time waiting, of all who joined.
    static let waitOfAll: Set<String> = [
        "wqall", "waitall", "queuetimeall", "waitingtimeall", "waittimeall", "timeinqueueall",
    ]

    /// Names of time waiting, of those who gave up.
    static let waitOfAbandoned: Set<String> = [
        "wqabandoned", "waitabandoned", "queuetimeabandoned", "waitingtimeabandoned", "wqabandon", "wqreneged",
        "waitreneged", "waitofabandoned",
    ]

    /// Names of time waiting, of those who waited at all.
    static let waitOfDelayed: Set<String> = [
        "wqdelayed", "waitdelayed", "wqgivenwait", "wqgivenwaiting", "wqconditional", "waitgivenwait",
        "wqgivendelayed", "conditionalwait", "wqwaiting", "waitgivenwaiting", "wqgivendelay", "waitofdelayed",
        "waitofthosewhowait", "wqifwait",
    ]

    /// Names of the number in the system.
    static let number: Set<String> = [
        "l", "ls", "n", "lsystem", "lsys", "number", "numberinsystem", "insystem", "customers", "ltotal", "present",
        "numberpresent", "systemsize", "population", "lnetwork", "numberofcustomers", "ntotal", "queuelengthsystem",
        "ninsystem", "nsystem", "caseload",
    ]

    /// Names of the number waiting.
    static let queue: Set<String> = [
        "lq", "nq", "queue", "queuelength", "numberinqueue", "inqueue", "q", "qlen", "lqueue", "numberwaiting",
        "waitingnumber", "lqtotal", "queuesize", "nqueue", "qlength",
    ]

    /// Names of the number in service.
    static let busy: Set<String> = [
        "busy", "busyservers", "inservice", "numberinservice", "nbusy", "lservice", "numberbusy", "carried",
        "carriedload", "carriedtraffic", "serversbusy", "meanbusy", "busyserver", "lserv",
    ]

    /// Names of the duration of service.
    static let service: Set<String> = ["s", "es", "service", "servicetime"]

    /// Names of probabilities and rates.
    static let others: [(names: Set<String>, quantity: StandardQuantity)] = [
        (
            [
                "util", "utilisation", "utilization", "rho", "load", "busyfraction", "busyshare", "fractionbusy",
                "pbusy", "probbusy", "serverutilisation", "serverutilization", "traffic", "rhototal", "rhonode",
                "utilnode", "utilisationnode", "utiltotal", "occupancy", "busyprobability", "utils",
            ], .utilisation
        ),
        (
            [
                "pwait", "pdelay", "pwaiting", "probwait", "probabilityofwaiting", "probabilityofwait", "erlangc",
                "delayprobability", "probabilityofdelay", "pq", "pqueue", "sigma", "waitprobability", "pdelayed",
                "probdelay", "waitingprobability", "pbusyarrival", "pallbusy", "pwaits", "arrivalfindsbusy",
                "pwqgtzero", "fractiondelayed", "fractionwaiting", "c", "sharewaiting", "probwaiting",
            ], .waiting
        ),
        (
            [
                "pblock", "pblocked", "blocking", "ploss", "lossprobability", "blockingprobability", "prejected",
                "pfull", "pb", "preject", "rejectionprobability", "blocked", "erlangb", "plost", "fractionblocked",
                "fractionlost", "prefused", "pbalk", "pbaulk", "balkprobability", "balking", "fractionrejected",
                "lossfraction", "probblock", "probblocking", "pblocking", "prejection", "balkingprobability",
                "pturnedaway", "prefuse", "sharerefused", "fractionbalked", "fractionbalking", "shareblocked",
            ], .refusal
        ),
        (
            [
                "pabandon", "pabandoned", "prenege", "preneged", "abandonment", "pab", "pgiveup", "pgivesup",
                "abandonmentprobability", "abandonprobability", "fractionabandoned", "reneging", "pabandonment",
                "probabandon", "abandonfraction", "abandonmentfraction", "fractionabandoning", "shareabandoned",
            ], .abandonment
        ),
        (
            [
                "throughput", "departurerate", "x", "outputrate", "servedrate", "completionrate", "servicerate",
                "throughputtotal", "throughputnode", "throughputs", "repairspertime", "repairrate",
            ], .throughput
        ),
        (["arrivalrate", "lam", "lambda", "offeredrate", "offered", "lambdatotal", "lamtotal"], .arrivalRate),
        (
            [
                "effectivearrivalrate", "lameff", "lambdaeff", "effectivearrival", "acceptedrate", "joinrate",
                "joiningrate", "lameffective", "lambdaeffective", "effectivelambda", "efflambda", "effectiverate",
                "acceptancerate", "efflam", "admittedrate", "efflamda", "entryrate",
            ], .joiningRate
        ),
        (["blockingrate", "lossrate", "rejectionrate", "refusalrate", "balkrate", "balkingrate"], .refusalRate),
        (["abandonmentrate", "renegingrate", "renegerate", "abandonrate"], .abandonmentRate),
        (
            [
                "availability", "avail", "pup", "fractionup", "serveravailability", "up", "uptime", "upfraction",
                "available", "fractionavailable", "uptimefraction", "serveravailable", "shareup",
            ], .availability
        ),
        (
            [
                "sumrhowq", "rhowqsum", "sumofrhowq", "sumrhokwqk", "sumrhowait", "conservation", "weightedwait",
                "sumrhowqk", "sumrhoiwqi",
            ], .workConservation
        ),
        (
            [
                "slowdown", "stretch", "normalisedresponse", "meanslowdown", "slowdownconditionalonsizex",
                "slowdownconditionalonsize", "conditionalslowdown", "slowdownfactor",
            ], .slowdown
        ),
        (["pempty", "pidle", "idle", "idleprobability", "idlefraction", "fractionidle", "probempty"], .state(0)),
    ]

    /// Names of the distribution of the number present.
    static let states: Set<String> = [
        "p", "pn", "pi", "pr", "prob", "probability", "probabilities", "distribution", "statedistribution", "pstate",
        "stateprobabilities", "stateprobability", "pmf", "occupancydistribution", "pl", "pdown", "pk", "pbusyn",
        "states", "statep", "ndistribution", "pfilled", "pnumber", "dist", "pneq", "pstates", "pinsystem", "pup",
    ]
}
