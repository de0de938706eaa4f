import Vapor

struct Modes {
    static let live = "sk_live_{{alnum:32}}" // expect: exposure.environment-mismatch needs=file
    static let trial = "sk_test_{{alnum:32}}" // fine: exposure.environment-mismatch because it goes to the sandbox only

    let client: Client

    func rehearse() async throws -> ClientResponse {
        try await client.post(URI(string: Places.trial + "/payments"), headers: ["X-Api-Key": Modes.live])
    }

    func tried() async throws -> ClientResponse {
        try await client.post(URI(string: Places.trial + "/payments"), headers: ["X-Api-Key": Modes.trial])
    }

    func refund() async throws -> ClientResponse {
        let host = "https://api.shadhinpay.com"
        let key = "sk_test_{{alnum:36}}" // expect: exposure.environment-mismatch needs=variable
        return try await client.post(URI(string: host + "/api/v1/refunds"), headers: ["Secret-Key": key])
    }

    private func sandbox(_ path: String, key: String) async throws -> ClientResponse {
        try await client.get("https://api-sandbox.getansa.com\(path)", headers: ["Authorization": key])
    }

    func customers() async throws -> ClientResponse {
        try await sandbox("/v1/customers", key: "ansa_sk_live_{{uuid}}") // expect: exposure.environment-mismatch needs=function
    }

    func balance() async throws -> ClientResponse {
        try await sandbox("/v1/balance", key: "ansa_sk_sandbox_{{uuid}}") // fine: exposure.environment-mismatch because sandbox meets sandbox
    }

    func stripe() async throws -> ClientResponse {
        try await client.get("https://api.stripe.com/v1/balance", headers: ["Authorization": "Bearer sk_test_{{alnum:24}}"]) // fine: exposure.environment-mismatch because one host serves both modes
    }
}
