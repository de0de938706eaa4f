import AsyncHTTPClient
import Foundation
import NIOSSL
import Vapor

struct Gateways {
    let client: Client
    let paystack = Environment.get("PAYSTACK_SECRET_KEY")!

    private func get(_ url: String) async throws -> ClientResponse {
        try await client.get(URI(string: url), headers: ["Authorization": "Bearer \(paystack)"])
    }

    func relayed() async throws -> ClientResponse {
        try await get(Places.relay + "/bank")
    }

    func stubbed() async throws -> ClientResponse {
        try await get(Places.stub + "/bank")
    }

    func cluster() async throws -> ClientResponse {
        try await get("http://paystack-proxy.heron.svc/bank") // expect: exposure.credential-over-plain-http needs=function
    }

    func office() async throws -> ClientResponse {
        let url = "http://10.3.3.3/paystack/bank" // expect: exposure.credential-over-plain-http needs=variable
        return try await client.get(URI(string: url), headers: ["Authorization": "Bearer \(paystack)"])
    }

    func direct() async throws -> ClientResponse {
        try await client.get("http://api.paystack.co/bank", headers: ["Authorization": "Bearer \(paystack)"]) // expect: exposure.credential-over-plain-http
    }

    func alive() async throws -> ClientResponse {
        try await client.get("http://paystack-proxy.heron.svc/alive") // fine: exposure.credential-over-plain-http because nothing secret is sent
    }

    func balance() async throws -> ClientResponse {
        let key = Environment.get("SHADHINPAY_API_KEY")!
        return try await client.get("https://api.shadhinpay.pay/api/v1/balance?api_key=\(key)") // expect: exposure.credential-in-url needs=variable
    }

    private func with(_ url: String, secret: String) -> URI {
        var parts = URLComponents(string: url)!
        parts.queryItems = [URLQueryItem(name: "secret", value: secret)] // expect: exposure.credential-in-url needs=function
        return URI(string: parts.string!)
    }

    func events() async throws -> ClientResponse {
        try await client.get(with("https://api.stripe.com/v1/events", secret: Environment.get("STRIPE_SECRET_KEY")!))
    }

    func mirror() async throws -> ClientResponse {
        try await client.get("https://heron:\(kashierKey())@mirror.heron.example/orders") // expect: exposure.credential-in-url needs=file
    }

    func paged(_ cursor: String) async throws -> ClientResponse {
        try await client.get("https://api.paystack.co/transaction?next=\(cursor)", headers: ["Authorization": "Bearer \(paystack)"]) // fine: exposure.credential-in-url because a cursor
    }

    func reset(_ token: String) -> String {
        "https://heron.example/reset?token=\(token)" // fine: exposure.credential-in-url because a one-time token of our own page
    }

    func publishable() -> URL {
        URL(string: "https://js.heron.example/init?key=pk_live_{{alnum:24}}")! // fine: exposure.credential-in-url because publishable
    }
}

struct Kashier {
    func orders() async throws -> HTTPClientResponse {
        var tls = TLSConfiguration.makeClientConfiguration()
        tls.certificateVerification = .none // expect: exposure.tls-verification-disabled needs=variable
        let client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: .init(tlsConfiguration: tls))
        var request = HTTPClientRequest(url: "https://api.kashier.io/orders")
        request.headers.add(name: "Authorization", value: kashierKey())
        return try await client.execute(request, timeout: .seconds(10))
    }

    private func relaxed() -> TLSConfiguration {
        var tls = TLSConfiguration.makeClientConfiguration()
        tls.certificateVerification = .none // expect: exposure.tls-verification-disabled needs=function
        return tls
    }

    func invoices() async throws -> HTTPClientResponse {
        let client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: .init(tlsConfiguration: relaxed()))
        var request = HTTPClientRequest(url: "https://api.kashier.io/invoices")
        request.headers.add(name: "Authorization", value: kashierKey())
        return try await client.execute(request, timeout: .seconds(10))
    }

    func fees() async throws -> HTTPClientResponse {
        var tls = TLSConfiguration.makeClientConfiguration()
        tls.certificateVerification = .fullVerification // fine: exposure.tls-verification-disabled because the check is on
        let client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: .init(tlsConfiguration: tls))
        var request = HTTPClientRequest(url: "https://api.kashier.io/fees")
        request.headers.add(name: "Authorization", value: kashierKey())
        return try await client.execute(request, timeout: .seconds(10))
    }
}
