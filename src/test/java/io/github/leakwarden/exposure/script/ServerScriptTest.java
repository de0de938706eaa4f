package io.github.leakwarden.exposure.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What scripts of servers do with a credential besides logging it. */
final class ServerScriptTest {
    private static final String READ = "const apiSecret = process.env.SENJARO_API_SECRET;";

    private static final String HEADERS = "const headers = { 'x-api-secret': apiSecret };";

    private static String ruleOf(String line) {
        return String.join(
                " ",
                ScriptSample.server(READ, HEADERS, line).hits().stream()
                        .map(hit -> "exposure." + hit.substring(hit.indexOf(' ') + 1))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "res.json({ apiSecret })",
                "res.status(200).send(apiSecret)",
                "reply.send(`with ${apiSecret}`)",
                "response.end(JSON.stringify({ apiSecret }))",
                "res.render('page', { apiSecret })",
                "function f() { return NextResponse.json({ apiSecret }) }",
                "function f() { return new Response(apiSecret) }",
                "export async function getServerSideProps() { return { props: { apiSecret } } }"
            })
    void findsCredentialsInAnswers(String line) {
        assertThat(ruleOf(line)).isEqualTo("exposure.credential-returned-to-client");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "res.json({ set: Boolean(apiSecret) })",
                "res.json({ clientSecret: session.clientSecret })",
                "res.json({ accessToken })",
                "res.status(apiSecret ? 200 : 500).end()",
                "const body = await response.json()",
                "function f() { return { props: { apiSecret } } }"
            })
    void leavesOtherAnswersAlone(String line) {
        assertThat(ruleOf(line)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "axios.get(`https://api.senjaropay.com/x?secret=${apiSecret}`)",
                "axios.get('https://api.senjaropay.com/x', { params: { secret: apiSecret } })",
                "url.searchParams.append('secret', apiSecret)",
                "fetch('https://pay:' + apiSecret + '@mirror.example.com')"
            })
    void findsCredentialsInAddresses(String line) {
        assertThat(ruleOf(line)).isEqualTo("exposure.credential-in-url");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "axios.get('https://api.senjaropay.com/x?page=2', { params: { page: 2 } })",
                "const body = `grant=all&secret=${apiSecret}`",
                "axios.get(`https://api.senjaropay.com/x?token=${token}`)"
            })
    void leavesOtherAddressesAlone(String line) {
        assertThat(ruleOf(line)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "axios.get('https://a.example.com', { headers, httpsAgent: new https.Agent({ rejectUnauthorized: false"
                        + " }) })",
                "const agent = new https.Agent({ rejectUnauthorized: false }); fetch('https://a.example.com', {"
                        + " headers, agent })",
                "const of = (check) => ({ rejectUnauthorized: check }); fetch('https://a.example.com', { headers,"
                        + " agent: new Agent(of(false)) })",
                "process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0'; fetch('https://a.example.com', { headers })"
            })
    void findsTlsTurnedOff(String line) {
        assertThat(ruleOf(line)).isEqualTo("exposure.tls-verification-disabled");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fetch('https://a.example.com', { headers, agent: new https.Agent({ rejectUnauthorized: true }) })",
                "fetch('https://a.example.com', { agent: new https.Agent({ rejectUnauthorized: false }) })"
            })
    void leavesOtherAgentsAlone(String line) {
        assertThat(ScriptSample.server(READ, line).hits()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "app.use(morgan(':method :req[authorization]'))",
                "AxiosLogger.setGlobalConfig({ headers: true })",
                "client.interceptors.request.use((c) => AxiosLogger.requestLogger(c, { headers: true }))"
            })
    void findsLoggersOfHeaders(String line) {
        assertThat(ruleOf(line)).isEqualTo("exposure.http-wire-logging");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "app.use(morgan('tiny'))",
                "app.use(morgan(':method :req[user-agent]'))",
                "AxiosLogger.setGlobalConfig({ headers: false })"
            })
    void leavesOtherLoggersAlone(String line) {
        assertThat(ruleOf(line)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "console.log(settings.senjaro.secret)",
                "exports.apiSecret = apiSecret; console.log(exports.apiSecret)",
                "try { pay() } catch (err) { console.error('failed', err.config) }"
            })
    void findsWhatIsHeldElsewhere(String line) {
        assertThat(ruleOf(line)).isEqualTo("exposure.credential-logged");
    }
}
