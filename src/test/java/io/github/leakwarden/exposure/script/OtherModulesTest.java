package io.github.leakwarden.exposure.script;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leakwarden.rule.Placeholders;
import org.junit.jupiter.api.Test;

/** Values are followed through modules in other files; what happens there is not reported here. */
final class OtherModulesTest {
    @Test
    void followsWhatIsRequired() {
        ScriptSample script = ScriptSample.server(
                        "const settings = require('./settings');",
                        "const { describe, mask } = require('../lib/text');",
                        "console.log(settings);",
                        "console.log(settings.port, mask(settings.stripe.key));",
                        "console.log(describe(settings.stripe.key));",
                        "module.exports = settings;")
                .beside(
                        "server/settings.js",
                        "module.exports = { port: 1, stripe: { key: process.env.STRIPE_SECRET_KEY } };"
                                + " console.log(process.env.STRIPE_SECRET_KEY);")
                .beside(
                        "lib/text.js",
                        "exports.describe = (v) => `with ${v}`; exports.mask = (v) => v; console.log(v);");

        assertThat(script.hits()).containsExactly("3 credential-logged", "5 credential-logged");
    }

    @Test
    void followsWhatIsImported() {
        ScriptSample script = ScriptSample.of(
                        "gateway/src/pay.ts",
                        "import all, { secret as key, port } from './keys';",
                        "import * as keys from './keys';",
                        "import { relaxed } from '@/agents';",
                        "console.log(key);",
                        "console.log(port);",
                        "console.log(keys.secret);",
                        "console.log(all);",
                        "fetch('https://api.senjaropay.com', { headers: { 'x-api-secret': key }, agent: relaxed });")
                .beside("gateway/package.json", "{\"dependencies\":{\"express\":\"4\"}}")
                .beside(
                        "gateway/src/keys.ts",
                        "export const secret = process.env.SENJARO_API_SECRET; export const port = 3;"
                                + " export default { secret };")
                .beside(
                        "gateway/src/agents.ts",
                        "export const relaxed = new https.Agent({ rejectUnauthorized: false });");

        assertThat(script.hits()).containsExactly("4 credential-logged", "6 credential-logged", "7 credential-logged");
    }

    @Test
    void knowsKeysInOtherFilesByTheirPrefix() {
        String publishable = Placeholders.fill("ansa_pk_live_{{uuid}}", 1).text();
        String secret = Placeholders.fill("ansa_sk_live_{{uuid}}", 2).text();
        ScriptSample script = ScriptSample.client(
                        "import { publishable, merchant, title } from './keys';",
                        "fetch('https://api.getansa.com/v1/a', { headers: { Authorization: publishable } });",
                        "fetch('https://api.getansa.com/v1/b', { headers: { Authorization: merchant } });",
                        "console.log(title, publishable);",
                        "console.log(merchant);")
                .beside(
                        "web/src/keys.ts",
                        "export const publishable = '" + publishable + "'; export const merchant = '" + secret
                                + "'; export const title = 'ansa_sk_live_ is a prefix';");

        assertThat(script.hits()).containsExactly("3 secret-header-in-client-request", "5 credential-logged");
    }

    @Test
    void takesAngularsEnvironmentForSettings() {
        ScriptSample script = ScriptSample.of(
                        "src/app/pay.service.ts",
                        "import { environment } from '../environments/environment';",
                        "const url = environment.apiUrl;",
                        "const key = environment.senjaroApiSecret;")
                .beside("package.json", "{\"dependencies\":{\"@angular/core\":\"18\"}}");

        assertThat(script.hits()).containsExactly("3 secret-env-in-client-bundle");
    }

    @Test
    void livesWithModulesThatAreMissingBrokenOrRound() {
        ScriptSample script = ScriptSample.server(
                        "const a = require('./missing'), b = require('./broken'), c = require('./round');",
                        "const d = require('../../../outside'), e = require(a), f = require('express');",
                        "console.log(a, b, c, d, e, f, process.env.SENJARO_API_SECRET);")
                .beside("server/broken.js", "const = ((((")
                .beside("server/round.js", "module.exports = require('./pay');");

        assertThat(script.hits()).containsExactly("3 credential-logged");
    }
}
