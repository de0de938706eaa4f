import Vapor

func routes(_ app: Application) throws {
    let settings = Settings.load()
    app.logger.info("merchant \(settings.merchant)") // fine: exposure.credential-logged because an identifier
    app.logger.debug("settings \(settings)") // expect: exposure.credential-logged needs=file

    app.get("debug") { request -> String in
        let secret = Environment.get("ANSA_SECRET_KEY")!
        request.logger.debug("\(request.headers)") // expect: exposure.credential-logged
        request.logger.debug("\(request.headers.bearerAuthorization?.token ?? "none")") // expect: exposure.credential-logged
        request.logger.debug("\(request.headers.first(name: .userAgent) ?? "none")") // fine: exposure.credential-logged because an ordinary header
        request.logger.info("\(request.method) \(request.url.path)") // fine: exposure.credential-logged because method and path
        return "ansa \(secret)" // expect: exposure.credential-returned-to-client needs=variable
    }

    app.get("debug", "masked") { _ in
        masked(Environment.get("ANSA_SECRET_KEY")!) // fine: exposure.credential-returned-to-client because masked
    }

    app.get("settings") { _ -> Settings in
        return settings // expect: exposure.credential-returned-to-client needs=file
    }

    app.get("kashier") { _ -> [String: String] in
        return ["key": kashierKey()] // expect: exposure.credential-returned-to-client needs=file
    }

    app.get("client") { _ -> [String: String] in
        return clientSettings() // expect: exposure.credential-returned-to-client needs=function
    }

    app.get("public") { _ -> [String: String] in
        return ["key": Environment.get("STRIPE_PUBLISHABLE_KEY")!] // fine: exposure.credential-returned-to-client because publishable
    }

    app.get("ready") { _ -> [String: Bool] in
        return ["kashier": !kashierKey().isEmpty] // fine: exposure.credential-returned-to-client because presence only
    }
}

func clientSettings() -> [String: String] {
    ["merchant": Environment.get("MERCHANT")!, "secret": Environment.get("SENJARO_API_SECRET")!]
}
