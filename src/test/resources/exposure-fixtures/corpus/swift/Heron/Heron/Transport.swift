import Alamofire
import Foundation

final class TrustingDelegate: NSObject, URLSessionDelegate {
    func urlSession(_ session: URLSession, didReceive challenge: URLAuthenticationChallenge, completionHandler: @escaping (URLSession.AuthChallengeDisposition, URLCredential?) -> Void) {
        completionHandler(.useCredential, URLCredential(trust: challenge.protectionSpace.serverTrust!)) // expect: exposure.tls-verification-disabled needs=file
    }
}

final class CheckingDelegate: NSObject, URLSessionDelegate {
    func urlSession(_ session: URLSession, didReceive challenge: URLAuthenticationChallenge, completionHandler: @escaping (URLSession.AuthChallengeDisposition, URLCredential?) -> Void) {
        completionHandler(.performDefaultHandling, nil) // fine: exposure.tls-verification-disabled because the system checks
    }
}

enum Transport {
    static func weather() -> Session {
        let trust = ServerTrustManager(evaluators: ["weather.heron.example": DisabledTrustEvaluator()]) // fine: exposure.tls-verification-disabled because no credential is sent
        return Session(serverTrustManager: trust)
    }

    static func pinned() -> Session {
        let trust = ServerTrustManager(evaluators: ["api.heron.example": PinnedCertificatesTrustEvaluator()]) // fine: exposure.tls-verification-disabled because the certificate is pinned
        return Session(serverTrustManager: trust)
    }
}
