package io.github.leakwarden.scan.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What a script of regular expressions makes of the corpus: a line is a result if a credential's word and a sink's word
 * stand on it. It knows all languages of the corpus and follows nothing. It is here to be compared with.
 */
final class LineGuess {
    private static final String CREDENTIAL = "(?i)(secret|api_?-?key|authorization|bearer|[a-z_]token|credential|"
            + "stripe_?key|private_?key|headers?\\b|\\bkey\\b|sk_live|sk_test|ansa_sk|pvk_)";

    private static final String KEY =
            "(sk_(live|test)_|rk_(live|test)_|ansa_sk_|pvk_|xoxb-|SG\\.|T3BlbkFJ|[0-9a-f]{32}\\$)";

    private static final String HARMLESS = "(?i)(mask|redact|digest|sha256|length|publishable|pk_live|pk_test|\\.keys|"
            + "!= ?null|!!|Boolean\\(|bool\\(|present|empty|\\blen\\(|strlen|\\.count\\b|\\[-4|\\^4|last4|suffix\\(4)";

    private static final List<Guess> GUESSES = List.of(
            guess(
                    "credential-logged",
                    "(?i)(\\blog(ger)?\\b|\\blog(ger)?\\.|_logger|console\\.|println|\\bprint\\(|printf|\\bputs\\b|"
                            + "\\bwarn\\b|\\becho\\b|error_log|NSLog|Timber|Log::|debugPrint|slog\\.|logrus|MDC\\.|"
                            + "WriteLine|System\\.(out|err))",
                    CREDENTIAL),
            guess(
                    "http-wire-logging",
                    "(Level\\.(BODY|HEADERS|FULL|ALL)|LogLevel\\.(ALL|HEADERS)|loggerLevel: *full|debuglevel *="
                            + " *[12]|SetDebug\\(true|set_debug_output\\(\\$|requestHeader: *true|headers: *true|'debug'"
                            + " => true|http_authorization|req_headers|:req\\[authorization|curl.* (-v|--verbose)"
                            + " |wiretap\\(\"|(wire|headers?)\"? *(:|level=\"|=)"
                            + " *\"?(?i:debug|trace)|%\\{Authorization\\}i|REQ\\(AUTHORIZATION|capture request header"
                            + " Authorization|RequestHeaders\\.Add\\(\"Auth|httpclient\\.HttpClient\\.log)",
                    ""),
            guess("credential-over-plain-http", "http://(?!localhost|127\\.|\\[::1)", CREDENTIAL),
            guess(
                    "tls-verification-disabled",
                    "(?i)(verify['\"]?\\)? *(=>|=|:) *false|rejectUnauthorized: *false|InsecureSkipVerify:"
                            + " *true|VERIFY_NONE|SSL_VERIFYPEER, *false|curl.* (-k|--insecure)"
                            + " |--no-check-certificate|NoopHostname|hostnameVerifier.*-> *true|certificateVerification ="
                            + " \\.none|=> true[;,}) ]|DangerousAccept|ssl verify none|ssl_verify off|SSLProxyVerify"
                            + " none|TLS_REJECT_UNAUTHORIZED|check_hostname = False|withoutVerifying|DisabledTrust)",
                    ""),
            guess(
                    "environment-mismatch",
                    "(sk_live_.*sandbox\\.|sk_test_.*//api\\.shadhin|sandbox.*sk_live_|ansa_sk_live_.*api-sandbox|"
                            + "api-sandbox.*ansa_sk_live_|ansa_sk_sandbox_.*//api\\.getansa|//api\\.getansa.*ansa_sk_sandbox_)",
                    ""),
            guess(
                    "credential-in-url",
                    "(?i)([?&](api_?key|token|secret|access_token|key|api_secret)=|://[a-z]+:[^/@\\s]{2,}@|"
                            + "(params|query(param|parameter)?|searchparams).*(key|token|secret))",
                    ""),
            guess(
                    "credential-returned-to-client",
                    "(?i)(res\\.(json|send|status)|response\\(|ResponseEntity|respond(Text)?\\(|JsonResponse|HttpResponse|"
                            + "\\brender\\b|NextResponse|Response\\.|Fprintf\\(w|c\\.JSON|\\bOk\\(|Results\\.|jsonify|getWriter|addAttribute|<%=|th:value|\\{\\{"
                            + " |@json|return [\\[{])",
                    CREDENTIAL),
            guess("secret-in-client-code", KEY, ""),
            guess(
                    "secret-env-in-client-bundle",
                    "(NEXT_PUBLIC_|VITE_|REACT_APP_|EXPO_PUBLIC_|NUXT_PUBLIC_|GATSBY_|PUBLIC_|BuildConfig\\.|buildConfigField|"
                            + "fromEnvironment|InfoDictionary)",
                    "(?i)(secret|token|api_?key)"),
            guess(
                    "secret-header-in-client-request",
                    "(?i)(\\.(set|add|append)?header\\(|setRequestHeader|headers?\\.(set|add|append)|headers: |"
                            + "forHTTPHeaderField|@Header\\(|headers\\[)",
                    "(?i)(authorization|x-api-secret|x-api-key)"));

    private LineGuess() {}

    private record Guess(String rule, Pattern sink, Pattern credential) {
        boolean says(String line) {
            return sink.matcher(line).find()
                    && credential.matcher(line).find()
                    && !HARMLESS_WORDS.matcher(line).find();
        }
    }

    private static final Pattern HARMLESS_WORDS = Pattern.compile(HARMLESS);

    private static Guess guess(String rule, String sink, String credential) {
        return new Guess("exposure." + rule, Pattern.compile(sink), Pattern.compile(credential));
    }

    static Set<Result> results(ExposureCorpus corpus) {
        Set<Result> results = new TreeSet<>();
        for (CorpusFile file : corpus.files()) {
            List<String> lines = new ArrayList<>(file.text().lines().toList());
            for (int i = 0; i < lines.size(); i++) {
                for (Guess guess : GUESSES) {
                    if (guess.says(lines.get(i))) {
                        results.add(new Result(file.language(), file.path(), i + 1, guess.rule));
                    }
                }
            }
        }
        return results;
    }
}
