import Foundation
import Vapor

enum Places {
    static let relay = "http://pay-relay.heron.example" // expect: exposure.credential-over-plain-http needs=file
    static let stub = "http://127.0.0.1:8095" // fine: exposure.credential-over-plain-http because it is loopback
    static let trial = "https://sandbox.shadhinpay.pay/api/v1"
    static let live = "https://api.shadhinpay.pay/api/v1"
    static let wire = Logger.Level.trace
}

struct Settings: Content {
    var merchant: String
    var senjaroApiSecret: String

    static func load() -> Settings {
        Settings(merchant: Environment.get("MERCHANT")!, senjaroApiSecret: Environment.get("SENJARO_API_SECRET")!)
    }
}

func kashierKey() -> String {
    Environment.get("KASHIER_SECRET_KEY")!
}

func masked(_ value: String) -> String {
    String(repeating: "*", count: 8) + value.suffix(4)
}
