package io.github.leakwarden.exposure.script;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leakwarden.model.ExposureHit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which calls of scripts log a credential, and which tell nothing of it. */
final class LoggedCredentialTest {
    private static final String READ = "const apiSecret = process.env.SENJARO_API_SECRET;";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "console.log(apiSecret)",
                "console.table([apiSecret])",
                "logger.info('with ' + apiSecret)",
                "logger.error({ err, apiSecret }, 'refused')",
                "this.logger.warn(`with ${apiSecret}`)",
                "req.log.debug(apiSecret)",
                "winston.info(JSON.stringify({ apiSecret }))",
                "debug('with %s', apiSecret)",
                "Sentry.captureMessage(`with ${apiSecret}`)",
                "Sentry.addBreadcrumb({ message: 'pay', data: { apiSecret } })",
                "process.stdout.write(apiSecret)",
                "console.log(util.format('with %s', apiSecret))",
                "console.log(apiSecret.trim())",
                "console.log(`Bearer ${apiSecret}`.slice(7))",
                "console.log({ ...{ apiSecret } })",
                "console.log(Object.entries({ apiSecret }))",
                "console.log(apiSecret ?? 'none')",
                "console.log(ok ? apiSecret : '')",
                "console.log(new Error('with ' + apiSecret))",
                "[1].forEach(() => console.log(apiSecret))",
                "for (const one of [apiSecret]) console.log(one)",
                "if (a) b(); else if (c) d(); else console.log(apiSecret)",
                "try { pay() } catch { console.log(apiSecret) }",
                "switch (a) { case 1: console.log(apiSecret) }",
                "label: while (a) console.log(apiSecret)",
                "(function () { console.log(apiSecret) })()",
                "console?.log?.(apiSecret!)",
            })
    void reportsWhatLogs(String statement) {
        assertThat(ScriptSample.of("server/pay.ts", READ, statement).hits()).containsExactly("2 credential-logged");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "console.log(mask(apiSecret))",
                "console.log(apiSecret.slice(-4))",
                "console.log(apiSecret.slice(0, 4))",
                "console.log(apiSecret.length)",
                "console.log(apiSecret.replace(/./g, '*'))",
                "console.log(Boolean(apiSecret), !!apiSecret, typeof apiSecret)",
                "console.log(apiSecret === other)",
                "console.log(createHash('sha256').update(apiSecret).digest('hex'))",
                "console.log(redact({ apiSecret }))",
                "console.log(Object.keys({ apiSecret }))",
                "console.log('the apiSecret is set')",
                "Math.log(apiSecret)",
                "// console.log(apiSecret)",
                "console.log(apiSecret ? 'set' : 'missing')",
                "console.log({ apiSecret: '***' })",
                "verify(apiSecret)",
            })
    void isSilentWhereNothingIsTold(String statement) {
        assertThat(ScriptSample.of("server/pay.ts", READ, statement).hits()).isEmpty();
    }

    @Test
    void followsHelpersAndNamesTheWay() {
        ScriptSample sample = ScriptSample.server(
                "const { KASHIER_SECRET_KEY: key } = process.env;",
                "const explain = (order) => `no ${order} with ${key}`;",
                "class Client {",
                "  constructor(secret) { this.secret = secret; }",
                "  fail(order) { console.error(explain(order)); }",
                "}");
        ExposureHit hit = sample.analyse().get(0);
        assertThat(sample.text(hit.span())).isEqualTo("error");
        assertThat(sample.text(hit.steps().get(0).span())).isEqualTo("KASHIER_SECRET_KEY");
        assertThat(hit.provider()).isEqualTo("Kashier");
        assertThat(hit.enclosing()).isEqualTo("Client.fail");
    }

    @Test
    void reportsHeadersOfFailedRequestsAndOfIncomingOnes() {
        assertThat(ScriptSample.server(
                                "pay().catch((err) => console.error(err.config.headers));",
                                "app.use((req, res) => { logger.info(req.headers, req.headers.authorization); });",
                                "console.log(res.headers);")
                        .hits())
                .containsExactly("1 credential-logged", "2 credential-logged");
    }

    @Test
    void readsSettingsThroughNodesModuleAndThroughReaders() {
        assertThat(ScriptSample.server(
                                "import { env } from 'node:process';",
                                "console.log(env.ANSA_SECRET_KEY);",
                                "console.log(configService.get('ANSA_SECRET_KEY'));")
                        .hits())
                .containsExactly("2 credential-logged", "3 credential-logged");
    }

    @Test
    void isSilentInTests() {
        assertThat(ScriptSample.of("server/pay.test.ts", READ, "console.log(apiSecret)")
                        .hits())
                .isEmpty();
    }

    @Test
    void countsOffsetsInBytes() {
        ScriptSample sample =
                ScriptSample.server("const größe = '€'; /* 🔑 */ console.log(process.env.ANSA_SECRET_KEY);");
        List<ExposureHit> hits = sample.analyse();
        assertThat(sample.text(hits.get(0).span())).isEqualTo("log");
    }

    @Test
    void toleratesSyntaxErrors() {
        assertThat(ScriptSample.server("const a = {{{;", "console.log(process.env.ANSA_SECRET_KEY);", "function (")
                        .hits())
                .containsExactly("2 credential-logged");
    }
}
