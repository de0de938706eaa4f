package io.github.leakwarden.exposure.script;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leakwarden.model.ExposureHit;
import io.github.leakwarden.rule.Placeholders;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Server-side credentials in scripts that ship to clients. */
final class ClientExposureTest {
    private static final String KEY = Placeholders.fill("ansa_sk_live_{{uuid}}", Placeholders.seed("client", 0, 1))
            .text();

    @Test
    void reportsALiteralInClientCodeOnly() {
        String line = "export const key = '" + KEY + "';";
        assertThat(ScriptSample.client(line)
                        .credential("ansa-merchant-secret-key", KEY)
                        .hits())
                .containsExactly("1 secret-in-client-code");
        assertThat(ScriptSample.server(line)
                        .credential("ansa-merchant-secret-key", KEY)
                        .hits())
                .isEmpty();
        assertThat(ScriptSample.of("lib/pay.js", line)
                        .credential("ansa-merchant-secret-key", KEY)
                        .hits())
                .isEmpty();
    }

    @Test
    void leavesCommentsAlone() {
        assertThat(ScriptSample.client("// was " + KEY)
                        .credential("ansa-merchant-secret-key", KEY)
                        .hits())
                .isEmpty();
    }

    @Test
    void saysWhyTheFileCountsAsAClients() {
        ExposureHit hit = ScriptSample.client("export const key = '" + KEY + "';")
                .credential("ansa-merchant-secret-key", KEY)
                .analyse()
                .get(0);
        assertThat(hit.steps().get(0).note()).contains("vite").contains("src");
    }

    @Test
    void readsScriptBlocksOfComponents() {
        assertThat(ScriptSample.of(
                                "ui/Pay.vue",
                                "<template><p>{{ a }}</p></template>",
                                "<script setup lang=\"ts\">",
                                "const key: string = '" + KEY + "';",
                                "fetch('https://api.getansa.com/v1/luma', { headers: { Authorization: key } });",
                                "</script>")
                        .credential("ansa-merchant-secret-key", KEY)
                        .hits())
                .containsExactlyInAnyOrder("3 secret-in-client-code", "4 secret-header-in-client-request");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "use(process.env.NEXT_PUBLIC_ANSA_SECRET_KEY)",
                "use(process.env['REACT_APP_KASHIER_SECRET_KEY'])",
                "use(import.meta.env.VITE_MONEROO_SECRET_KEY)",
                "use(process.env.EXPO_PUBLIC_SHADHINPAY_SECRET_KEY)",
                "use(process.env.GATSBY_OPENAI_API_KEY)",
                "use(import.meta.env.PUBLIC_ANSA_SECRET_KEY)",
                "use(process.env.NUXT_PUBLIC_JWT_SECRET)",
                "const { VITE_SENJARO_API_SECRET: s } = import.meta.env",
                "import { PUBLIC_ANSA_SECRET_KEY } from '$env/static/public'",
            })
    void reportsSecretVariablesThatBundlersInline(String statement) {
        assertThat(ScriptSample.client(statement).hits()).containsExactly("1 secret-env-in-client-bundle");
        assertThat(ScriptSample.server(statement).hits()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "use(process.env.NEXT_PUBLIC_ANSA_PUBLISHABLE_KEY)",
                "use(process.env.NEXT_PUBLIC_MONEROO_PUBLIC_KEY)",
                "use(import.meta.env.VITE_API_URL)",
                "use(import.meta.env.VITE_SECRET_SALE_ENDS)",
                "use(process.env.REACT_APP_FIREBASE_API_KEY)",
                "use(process.env.NEXT_PUBLIC_API_KEY)",
                "use(process.env.NEXT_PUBLIC_STRIPE_KEY)",
                "use(process.env.ANSA_SECRET_KEY)",
                "use(import.meta.env.MODE)",
            })
    void isSilentAboutVariablesThatAreNoSecretsOrNotInlined(String statement) {
        assertThat(ScriptSample.client(statement).hits()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fetch(url, { headers: { 'x-api-secret': value } })",
                "axios.post(url, body, { headers: { 'X-Api-Secret': value } })",
                "axios({ url, headers: { 'x-api-secret': value } })",
                "axios.create({ baseURL: url, headers: { 'x-api-secret': value } })",
                "axios.defaults.headers.common['x-api-secret'] = value",
                "api.interceptors.request.use((config) => { config.headers['x-api-secret'] = value; return config; })",
                "xhr.setRequestHeader('x-api-secret', value)",
                "new Headers({ 'x-api-secret': value })",
                "new Headers().append('x-api-secret', value)",
                "superagent.get(url).set('x-api-secret', value)",
                "ky.get(url, { headers: { 'x-api-secret': value } })",
                "this.http.get(url, { headers: new HttpHeaders().set('x-api-secret', value) })",
                "fetch(new Request(url, { headers: { 'x-api-secret': value } }))",
            })
    void reportsServerOnlyHeadersWhateverTheValue(String statement) {
        String around = "function pay(url: string, value: string, xhr: XMLHttpRequest, body: {}) { " + statement + " }";
        assertThat(ScriptSample.client(around).hits()).containsExactly("1 secret-header-in-client-request");
        assertThat(ScriptSample.of("lib/pay.ts", around).hits()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fetch('/api', { headers: { Authorization: `Bearer ${session}` } })",
                "fetch('/api', { headers: { 'x-api-key': value } })",
                "headers.delete('x-api-secret')",
                "cache.set('x-api-secret', value)",
                "const names = ['x-api-secret']",
                "fetch('/api', { headers: { 'X-Idempotency-Key': id } })",
                "fetch('/api', { headers: { Authorization: `Bearer ${session}`, Origin: 'http://a.example' } })",
            })
    void isSilentAboutSharedHeadersWithoutAProvider(String statement) {
        assertThat(ScriptSample.client("function pay(session, value, id, cache) { " + statement + " }")
                        .hits())
                .isEmpty();
    }

    @Test
    void tellsASharedHeaderByItsHost() {
        List<String> hits = ScriptSample.client(
                        "const key = await load();",
                        "fetch('https://api.moneroo.io/v1/payouts', { headers: { Authorization: `Bearer ${key}` } });",
                        "fetch('https://shop.example/orders', { headers: { Authorization: `Bearer ${key}` } });")
                .hits();
        assertThat(hits).containsExactly("2 secret-header-in-client-request");
    }

    @Test
    void leavesTheUsersOwnTokenToTheClient() {
        String call = "fetch('https://api.moneroo.io/v1/me', { headers: { Authorization: `Bearer ${accessToken}` } })";
        assertThat(ScriptSample.client("const me = (accessToken: string) => " + call)
                        .hits())
                .isEmpty();
        assertThat(ScriptSample.client("const accessToken = import.meta.env.VITE_MONEROO_SECRET_KEY", call)
                        .hits())
                .containsExactly("1 secret-env-in-client-bundle", "2 secret-header-in-client-request");
    }
}
