import Alamofire
import Foundation
import os.log

final class Gateway {
    private let log = Logger(subsystem: "example.heron", category: "gateway")

    func wallet() {
        var request = URLRequest(url: URL(string: "https://api.getansa.com/v1/wallet")!)
        request.setValue(Keys.ansa, forHTTPHeaderField: "Authorization") // expect: exposure.secret-header-in-client-request needs=file
        request.setValue("application/json", forHTTPHeaderField: "Accept") // fine: exposure.secret-header-in-client-request because an ordinary header
        log.debug("headers \(request.allHTTPHeaderFields!)") // expect: exposure.credential-logged needs=variable
        log.info("asking \(request.url!.absoluteString)") // fine: exposure.credential-logged because an address
        URLSession.shared.dataTask(with: request).resume()
    }

    func charge() {
        let key = "rk_live_{{alnum:24}}" // expect: exposure.secret-in-client-code needs=variable
        let headers: HTTPHeaders = ["Authorization": "Bearer \(key)"]
        AF.request("https://api.stripe.com/v1/charges", method: .post, headers: headers) // expect: exposure.secret-header-in-client-request needs=variable
            .response { [log] response in
                log.info("stripe answered \(response.response?.statusCode ?? 0)") // fine: exposure.credential-logged because a status code
                log.error("charge failed with \(key, privacy: .public)") // expect: exposure.credential-logged needs=variable
                log.error("charge failed with \(key.suffix(4))") // fine: exposure.credential-logged because the last four characters
            }
    }

    private func authorise(_ request: inout URLRequest, key: String) {
        request.addValue("Bearer \(key)", forHTTPHeaderField: "Authorization") // expect: exposure.secret-header-in-client-request needs=function
    }

    func notify() {
        var request = URLRequest(url: URL(string: "https://slack.com/api/chat.postMessage")!)
        authorise(&request, key: "xoxb-{{digits:12}}-{{digits:13}}-{{alnum:24}}") // expect: exposure.secret-in-client-code needs=function
        URLSession.shared.dataTask(with: request).resume()
    }

    func status() {
        let secret = Bundle.main.infoDictionary?["SenjaroApiSecret"] as? String ?? "" // expect: exposure.secret-env-in-client-bundle needs=variable
        var request = URLRequest(url: URL(string: "https://api.senjaropay.com/senjaropay/merchant/payments/status")!)
        request.setValue(secret, forHTTPHeaderField: "x-api-secret") // expect: exposure.secret-header-in-client-request needs=variable
        trace("status", secret)
        log.debug("secret set: \(!secret.isEmpty)") // fine: exposure.credential-logged because presence only
        log.debug("secret of \(secret.count) characters") // fine: exposure.credential-logged because a length
    }

    private func trace(_ what: String, _ value: String) {
        print("\(what): \(value)") // expect: exposure.credential-logged needs=function
        NSLog("%@: %@", what, mask(value)) // fine: exposure.credential-logged because masked
    }

    func refund() -> HTTPHeaders {
        NSLog("refund with %@", Keys.stripe) // expect: exposure.credential-logged needs=file
        return [.authorization(bearerToken: stripeKey())]
    }

    private func stripeKey() -> String {
        Bundle.main.object(forInfoDictionaryKey: "StripeSecretKey") as? String ?? "" // expect: exposure.secret-env-in-client-bundle needs=function
    }

    func balance() {
        let trusting = URLSession(configuration: .default, delegate: TrustingDelegate(), delegateQueue: nil)
        var request = URLRequest(url: URL(string: "https://api.stripe.com/v1/balance")!)
        request.setValue("Bearer \(Keys.stripe)", forHTTPHeaderField: "Authorization") // expect: exposure.secret-header-in-client-request needs=file
        trusting.dataTask(with: request).resume()
        Transport.weather().request("https://weather.heron.example/today").resume()
    }

    func orders(session: String) {
        var request = URLRequest(url: URL(string: Keys.baseUrl + "/orders")!)
        request.setValue("Bearer \(session)", forHTTPHeaderField: "Authorization") // fine: exposure.secret-header-in-client-request because the user's own session at our server
        request.setValue(UUID().uuidString, forHTTPHeaderField: "X-Request-Id") // fine: exposure.secret-header-in-client-request because it only names one request
        URLSession.shared.dataTask(with: request).resume()
    }
}

func mask(_ value: String) -> String {
    "****" + value.suffix(4)
}
