import Foundation

struct NetworkLogger {
    enum Level {
        case off
        case headers
        case all
    }

    static let configured = Level.headers

    let level: Level
    var redactedHeaders: [String] = []

    func log(_ request: URLRequest) {
        if level == .off {
            return
        }
        for (name, value) in request.allHTTPHeaderFields ?? [:] where !redactedHeaders.contains(name) {
            print(name, value) // expect: exposure.credential-logged needs=variable
        }
    }
}
