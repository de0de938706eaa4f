import Alamofire
import Foundation
import Logging

final class WireMonitor: EventMonitor {
    func request(_ request: Request, didCreateURLRequest created: URLRequest) {
        print(created.method?.rawValue ?? "", created.url?.path ?? "") // fine: exposure.http-wire-logging because method and path
    }

    func requestDidResume(_ request: Request) {
        request.cURLDescription { print($0) } // expect: exposure.http-wire-logging
    }
}

enum Wire {
    static func chosen() -> NetworkLogger {
        let level = NetworkLogger.Level.headers
        return NetworkLogger(level: level) // expect: exposure.http-wire-logging needs=variable
    }

    static func with(_ level: NetworkLogger.Level) -> NetworkLogger {
        NetworkLogger(level: level) // expect: exposure.http-wire-logging needs=function
    }

    static func everything() -> NetworkLogger {
        with(.all)
    }

    static func shared() -> NetworkLogger {
        NetworkLogger(level: NetworkLogger.configured) // expect: exposure.http-wire-logging needs=file
    }

    static func off() -> NetworkLogger {
        NetworkLogger(level: .off) // fine: exposure.http-wire-logging because it is off
    }

    static func redacting() -> NetworkLogger {
        NetworkLogger(level: .headers, redactedHeaders: ["Authorization", "x-api-key", "x-api-secret"]) // fine: exposure.http-wire-logging because the headers are redacted
    }
}
