import EventKernel
import Testing

/// A server by definition, with the whole history of what it did.
private struct NaiveServer {
    let skills: SkillSet
    var isOnDuty: Bool
    var isBusy = false
    var idleSince = 0.0
    var busyUnits = 0
    var dutyUnits = 0

    var utilisation: Double { dutyUnits == 0 ? 0 : Double(busyUnits) / Double(dutyUnits) }
}

@Suite("The server pool against a list of servers")
struct ServerPoolModelTests {
    private func sorted(_ servers: [NaiveServer], by choice: ServerChoice, needing skills: SkillSet) -> [Int] {
        let able = servers.indices.filter {
            servers[$0].isOnDuty && !servers[$0].isBusy && servers[$0].skills.isSuperset(of: skills)
        }
        return able.sorted { left, right in
            let (first, second) = (servers[left], servers[right])
            switch choice {
            case .firstByIndex: return left < right
            case .longestIdle: return (first.idleSince, left) < (second.idleSince, right)
            case .leastUtilised:
                return (first.utilisation, first.idleSince, left) < (second.utilisation, second.idleSince, right)
            case .mostSpecialised:
                return (first.skills.count, first.idleSince, left) < (second.skills.count, second.idleSince, right)
            }
        }
    }

    @Test("any script chooses whom a search of the list chooses", arguments: [3, 70], [1, 2, 3] as [UInt64])
    func agreement(count: Int, seed: UInt64) {
        var generator = SplitMixGenerator(seed: seed)
        var pool = ServerPool(minimumCapacity: 0)
        var naive: [NaiveServer] = []
        for _ in 0..<count {
            let skills = SkillSet(rawValue: UInt64.random(in: 0..<16, using: &generator))
            let isOnDuty = Bool.random(using: &generator)
            pool.add(skills: skills, isOnDuty: isOnDuty)
            naive.append(NaiveServer(skills: skills, isOnDuty: isOnDuty))
        }
        let initial = naive
        for step in 0..<4500 {
            // Whole times, so that sums are exact; several things happen at each.
            let time = Double(step / 3)
            let server = Int.random(in: 0..<count, using: &generator)
            switch Int.random(in: 0..<10, using: &generator) {
            case 0..<5:
                let choice = ServerChoice.allCases.randomElement(using: &generator) ?? .longestIdle
                let skills = SkillSet(skill: Int.random(in: 0..<4, using: &generator))
                let expected = sorted(naive, by: choice, needing: skills).first
                #expect(pool.acquire(needing: skills, by: choice, at: time) == expected)
                if let expected { naive[expected].isBusy = true }
            case 5:
                let isFree = naive[server].isOnDuty && !naive[server].isBusy
                #expect(pool.acquire(server, at: time) == isFree)
                if isFree { naive[server].isBusy = true }
            case 6..<8:
                guard let busy = naive.indices.filter({ naive[$0].isBusy }).randomElement(using: &generator) else {
                    break
                }
                pool.release(busy, at: time)
                naive[busy].isBusy = false
                naive[busy].idleSince = time
            case 8:
                pool.beginDuty(server, at: time)
                if !naive[server].isOnDuty && !naive[server].isBusy { naive[server].idleSince = time }
                naive[server].isOnDuty = true
            default:
                pool.endDuty(server, at: time)
                naive[server].isOnDuty = false
            }
            if step == 1500 {
                pool.resetStatistics(at: time)
                for index in naive.indices { (naive[index].busyUnits, naive[index].dutyUnits) = (0, 0) }
            }
            if step == 3000 {
                pool.reset(at: time)
                naive = initial
                for index in naive.indices { naive[index].idleSince = time }
            }
            #expect(pool.availableCount == naive.count { $0.isOnDuty && !$0.isBusy })
            #expect(pool.isBusy(server) == naive[server].isBusy && pool.isOnDuty(server) == naive[server].isOnDuty)
            #expect(pool.busyTime(of: server, until: time) == Double(naive[server].busyUnits))
            #expect(pool.utilisation(of: server, until: time) == naive[server].utilisation)
            if step % 3 == 2 {
                for index in naive.indices {
                    naive[index].busyUnits += naive[index].isBusy ? 1 : 0
                    naive[index].dutyUnits += naive[index].isBusy || naive[index].isOnDuty ? 1 : 0
                }
            }
        }
    }
}
