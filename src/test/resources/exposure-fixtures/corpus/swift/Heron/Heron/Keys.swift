import Foundation

enum Keys {
    static let ansa = "ansa_sk_live_{{uuid}}" // expect: exposure.secret-in-client-code needs=file
    static let ansaPublic = "ansa_pk_live_{{uuid}}" // fine: exposure.secret-in-client-code because publishable
    static let session = "ansa_cs_live_{{base64url:24}}" // fine: exposure.secret-in-client-code because a client secret may reach the customer
    static let commit = "{{hex-lower:40}}" // fine: exposure.secret-in-client-code because a commit's id

    static var stripe: String {
        Bundle.main.object(forInfoDictionaryKey: "StripeSecretKey") as! String // expect: exposure.secret-env-in-client-bundle needs=file
    }

    static var publishable: String {
        Bundle.main.object(forInfoDictionaryKey: "StripePublishableKey") as! String // fine: exposure.secret-env-in-client-bundle because publishable
    }

    static var baseUrl: String {
        Bundle.main.object(forInfoDictionaryKey: "ApiBaseUrl") as! String // fine: exposure.secret-env-in-client-bundle because an address
    }
}
