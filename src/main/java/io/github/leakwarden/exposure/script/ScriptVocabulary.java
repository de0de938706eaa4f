package io.github.leakwarden.exposure.script;

import io.github.leakwarden.exposure.flow.CallMeaning;
import io.github.leakwarden.exposure.flow.CallMeaning.Result;
import io.github.leakwarden.exposure.flow.CallMeaning.Role;
import io.github.leakwarden.exposure.flow.CallSite;
import io.github.leakwarden.exposure.flow.FunctionFacts;
import io.github.leakwarden.exposure.flow.TypeFacts;
import io.github.leakwarden.exposure.flow.Value;
import io.github.leakwarden.exposure.flow.VariableFacts;
import io.github.leakwarden.exposure.flow.Vocabulary;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What calls and names mean in JavaScript and TypeScript, by {@link ScriptTables}. Immutable. */
final class ScriptVocabulary implements Vocabulary {
    /** Where bundlers and runtimes keep settings. */
    private static final Set<String> SETTINGS = Set.of(
            "process.env",
            "import.meta.env",
            "Bun.env",
            "globalThis.process.env",
            "window.process.env",
            "window.env",
            "window._env_",
            "window.__ENV",
            Imports.ENVIRONMENT,
            "$env/static/public",
            "$env/static/private",
            "$env/dynamic/public",
            "$env/dynamic/private");

    /** Beginnings of the names that bundlers copy into client code, each as its bundler documents it. */
    private static final List<String> INLINED = List.of(
            "NEXT_PUBLIC_",
            "VITE_",
            "REACT_APP_",
            "EXPO_PUBLIC_",
            "NUXT_PUBLIC_",
            "NUXT_ENV_",
            "GATSBY_",
            "VUE_APP_",
            "PUBLIC_",
            "SNOWPACK_PUBLIC_",
            "NX_PUBLIC_",
            "NG_APP_");

    /** Members that hold the headers of a request, by the last name of what holds them. */
    private static final Set<String> REQUESTS = Set.of("config", "req", "request", "originalRequest");

    /** Names of what was caught: an HTTP client's errors hold the request's description, headers among it. */
    private static final Set<String> CAUGHT = Set.of("err", "error", "e", "ex", "exception", "reason", "axiosError");

    private final Set<String> answering;

    /** @param answering functions of the script whose results are sent to the browser */
    ScriptVocabulary(Set<String> answering) {
        this.answering = Set.copyOf(answering);
    }

    private static final CallMeaning SAFE = CallMeaning.of(Result.SAFE);
    private static final CallMeaning LOGS = CallMeaning.of(Result.SAFE, Role.LOGS);
    private static final CallMeaning RESPONDS = CallMeaning.of(Result.UNKNOWN, Role.RESPONDS);
    private static final CallMeaning RECEIVER = CallMeaning.of(Result.RECEIVER);
    private static final CallMeaning ARGUMENT = CallMeaning.of(Result.ARGUMENT);
    private static final CallMeaning JOINED = CallMeaning.of(Result.JOINED);
    private static final CallMeaning SENDS = CallMeaning.of(Result.UNKNOWN, Role.TAKES_REQUEST, Role.EXECUTES);

    @Override
    public CallMeaning meaning(CallSite site) {
        if (site.constructor()) {
            return made(site);
        }
        return logging(site)
                .or(() -> answering(site))
                .or(() -> wire(site))
                .or(() -> sending(site))
                .or(() -> text(site))
                .or(() -> reading(site))
                .orElse(CallMeaning.UNKNOWN);
    }

    private static CallMeaning made(CallSite site) {
        if (ScriptTables.RESPONSE_TYPES.contains(site.name())) {
            return RESPONDS;
        }
        if (ScriptTables.HEADERS_TYPES.contains(site.name())) {
            return CallMeaning.of(Result.UNKNOWN, Role.TAKES_HEADERS);
        }
        return ScriptTables.REQUEST_TYPES.contains(site.name())
                ? CallMeaning.of(Result.UNKNOWN, Role.TAKES_REQUEST)
                : CallMeaning.UNKNOWN;
    }

    private static Optional<CallMeaning> logging(CallSite site) {
        String name = site.name();
        boolean logs = site.receiverValue().isEmpty()
                ? ScriptTables.LOG_FUNCTIONS.contains(name)
                : ScriptTables.LOG_METHODS.contains(name) && ScriptTables.isLogger(site.receiver())
                        || ScriptTables.TRACKERS.contains(site.receiver())
                                && ScriptTables.TRACKER_METHODS.contains(name)
                        || name.equals("write") && isStandardStream(site.receiver());
        return logs ? Optional.of(LOGS) : Optional.empty();
    }

    private static Optional<CallMeaning> answering(CallSite site) {
        String receiver = site.receiver();
        String first = receiver.indexOf('.') < 0 ? receiver : receiver.substring(0, receiver.indexOf('.'));
        boolean answers = ScriptTables.RESPONSE_TYPES.contains(receiver)
                        && site.name().equals("json")
                || ScriptTables.RESPONSES.contains(first) && ScriptTables.RESPONSE_METHODS.contains(site.name());
        return answers && !site.arguments().isEmpty() ? Optional.of(RESPONDS) : Optional.empty();
    }

    /** Loggers of requests that print headers as they are set up here. */
    private static Optional<CallMeaning> wire(CallSite site) {
        boolean plain = site.receiverValue().isEmpty();
        boolean prints = switch (site.name()) {
            case "morgan" -> plain && ScriptTables.printsCredentialHeader(site.text(0));
            case "setGlobalConfig", "requestLogger", "responseLogger" ->
                site.receiver().equals("AxiosLogger")
                        && site.arguments().stream().anyMatch(ScriptVocabulary::asksForHeaders);
            case "curlirize" -> plain;
            default -> false;
        };
        return prints ? Optional.of(CallMeaning.of(Result.UNKNOWN, Role.LOGS_WIRE)) : Optional.empty();
    }

    private static boolean asksForHeaders(Value options) {
        return options.member("headers")
                .filter(value -> value.symbol().equals("true"))
                .isPresent();
    }

    private static boolean isStandardStream(String receiver) {
        return receiver.equals("process.stdout") || receiver.equals("process.stderr");
    }

    private static Optional<CallMeaning> sending(CallSite site) {
        String name = site.name();
        if (ScriptTables.HEADER_SETTERS.contains(name)) {
            return Optional.of(CallMeaning.of(Result.UNKNOWN, Role.SETS_HEADER));
        }
        if (ScriptTables.HEADERS_FILLERS.contains(name) && site.arguments().size() > 1 && takesHeaders(site)) {
            return Optional.of(CallMeaning.of(Result.UNKNOWN, Role.SETS_HEADER));
        }
        boolean fillsQuery = ScriptTables.HEADERS_FILLERS.contains(name)
                && site.receiverName().equals("searchParams");
        if (fillsQuery && site.arguments().size() > 1) {
            return Optional.of(CallMeaning.of(Result.UNKNOWN, Role.PUTS_QUERY));
        }
        if (name.equals("set") && site.arguments().size() == 1 && isRequestChain(site)) {
            return Optional.of(CallMeaning.of(Result.UNKNOWN, Role.TAKES_HEADERS));
        }
        if (ScriptTables.AUTHORIZATION_SETTERS.contains(name) && isRequestChain(site)) {
            return Optional.of(CallMeaning.of(Result.UNKNOWN, Role.SETS_AUTHORIZATION));
        }
        if (site.receiverValue().isEmpty()
                || site.receiver().equals("window")
                || site.receiver().equals("globalThis")) {
            return ScriptTables.REQUEST_FUNCTIONS.contains(name) ? Optional.of(SENDS) : Optional.empty();
        }
        if (name.equals("open") && site.arguments().size() > 1) {
            return Optional.of(CallMeaning.of(Result.UNKNOWN, Role.FILLS));
        }
        if (!ScriptTables.isClient(site.receiver())) {
            return Optional.empty();
        }
        if (ScriptTables.CLIENT_MAKERS.contains(name)) {
            return Optional.of(CallMeaning.of(Result.UNKNOWN, Role.TAKES_REQUEST));
        }
        boolean builds = site.receiver().equals("superagent") || site.receiver().equals("agent");
        if (ScriptTables.VERBS.contains(name) && builds) {
            return Optional.of(CallMeaning.UNKNOWN);
        }
        return ScriptTables.VERBS.contains(name) ? Optional.of(SENDS) : Optional.empty();
    }

    private static boolean takesHeaders(CallSite site) {
        String lower = site.receiverName().toLowerCase(Locale.ROOT);
        return ScriptTables.HEADERS_TYPES.contains(site.receiverType())
                || lower.endsWith("headers")
                || isRequestChain(site)
                        && (site.text(0).indexOf('-') > 0 || site.text(0).equalsIgnoreCase("authorization"));
    }

    /** Whether the receiver is a request under construction, such as {@code superagent.get(url)}. */
    private static boolean isRequestChain(CallSite site) {
        String receiver = site.receiver();
        int call = receiver.indexOf("()");
        int dot = call < 0 ? -1 : receiver.lastIndexOf('.', call);
        return dot > 0
                && ScriptTables.isClient(receiver.substring(0, dot))
                && ScriptTables.VERBS.contains(receiver.substring(dot + 1, call));
    }

    private static Optional<CallMeaning> text(CallSite site) {
        String name = site.name();
        String dotted = site.receiver().isEmpty() ? name : site.receiver() + "." + name;
        boolean plain = site.receiverValue().isEmpty();
        if (ScriptTables.sanitizes(name)) {
            return Optional.of(SAFE);
        }
        if (ScriptTables.SAME_AS_ARGUMENT.contains(dotted)) {
            return Optional.of(ARGUMENT);
        }
        if (ScriptTables.FORMATTERS.contains(name) && (plain || site.receiver().equals("util"))) {
            return Optional.of(CallMeaning.of(Result.FORMATTED));
        }
        if (dotted.equals("Object.assign") || name.equals("concat")) {
            return Optional.of(JOINED);
        }
        if (plain) {
            return Optional.empty();
        }
        switch (name) {
            case "slice":
            case "substring":
            case "substr":
                return Optional.of(cut(site));
            case "replace":
            case "replaceAll":
                return Optional.of(site.text(1).isEmpty() ? RECEIVER : SAFE);
            default:
                return ScriptTables.SAME_AS_RECEIVER.contains(name) ? Optional.of(RECEIVER) : Optional.empty();
        }
    }

    /** A cut that leaves the rest of a text leaves the secret after {@code Bearer }; any other is a mask. */
    private static CallMeaning cut(CallSite site) {
        return site.arguments().size() == 1 && !site.symbol(0).startsWith("-") ? RECEIVER : SAFE;
    }

    private static Optional<CallMeaning> reading(CallSite site) {
        String name = site.name();
        if (site.receiverValue().isEmpty()) {
            return ScriptTables.SETTING_READERS.contains(name)
                    ? Optional.of(CallMeaning.of(Result.SETTING))
                    : Optional.empty();
        }
        boolean gets = name.equals("get") || name.equals("getOrThrow");
        if (gets && ScriptTables.SETTING_HOLDERS.contains(site.receiverName())) {
            return Optional.of(CallMeaning.of(Result.SETTING));
        }
        boolean header = gets || name.equals("header");
        boolean holds = site.receiverName().toLowerCase(Locale.ROOT).endsWith("headers")
                || REQUESTS.contains(site.receiverName())
                || site.receiverType().equals("Map");
        return header && holds ? Optional.of(CallMeaning.of(Result.MEMBER)) : Optional.empty();
    }

    @Override
    public Optional<String> constant(String symbol) {
        return symbol.equals("HttpHeaders.AUTHORIZATION") ? Optional.of("Authorization") : Optional.empty();
    }

    @Override
    public boolean holdsSettings(String symbol) {
        return SETTINGS.contains(symbol);
    }

    @Override
    public boolean isInlined(String holder, String key) {
        return holder.equals(Imports.ENVIRONMENT)
                || holder.equals(Imports.SVELTE + "static/public")
                || holder.equals(Imports.SVELTE + "dynamic/public")
                || holder.startsWith("window.")
                || INLINED.stream().anyMatch(key::startsWith);
    }

    @Override
    public boolean holdsText(String type) {
        return !ScriptTables.NO_TEXT.contains(type);
    }

    @Override
    public boolean printsContent(String type) {
        return ScriptTables.PRINTING_TYPES.contains(type)
                || ScriptTables.HEADERS_TYPES.contains(type)
                || type.endsWith("Error");
    }

    @Override
    public boolean printsFields(TypeFacts type) {
        return true;
    }

    @Override
    public String textMethod() {
        return "toString";
    }

    @Override
    public boolean isHeaders(String symbol, String owner, String member) {
        String last = symbol.substring(symbol.lastIndexOf('.') + 1);
        return member.equals("headers") && REQUESTS.contains(last) || member.equals("config") && CAUGHT.contains(last);
    }

    @Override
    public boolean holdsHeaders(String symbol) {
        return symbol.contains(".defaults.headers")
                || symbol.startsWith("defaults.headers")
                || symbol.endsWith("config.headers")
                || symbol.endsWith("config.headers.common")
                || symbol.endsWith("equest.headers");
    }

    @Override
    public List<String> headersOf(VariableFacts.Annotation annotation) {
        return List.of();
    }

    @Override
    public boolean acceptsEveryPeer(String symbol) {
        return false;
    }

    @Override
    public boolean acceptsEveryPeer(TypeFacts type) {
        return false;
    }

    @Override
    public boolean turnsTlsOff(String member, Value value) {
        if (member.equals("NODE_TLS_REJECT_UNAUTHORIZED")) {
            return value.constantText().filter("0"::equals).isPresent();
        }
        return ScriptTables.TLS_CHECKS.contains(member) && value.symbol().equals("false");
    }

    @Override
    public Set<String> queryMembers() {
        return ScriptTables.QUERY_MEMBERS;
    }

    @Override
    public boolean answers(FunctionFacts function, TypeFacts type) {
        String enclosing = function.enclosing();
        String last = enclosing.substring(enclosing.lastIndexOf('.') + 1);
        return answering.contains(function.name().isEmpty() ? last : function.name());
    }

    @Override
    public boolean isWireLevel(FunctionFacts function, Value result) {
        return false;
    }

    /** {@code StorageKeys.ACCESS_TOKEN} and {@code ActionTypes.SET_PASSWORD} name things, they do not hold them. */
    @Override
    public boolean isForeignConstant(String owner, String name) {
        boolean upper = name.equals(name.toUpperCase(Locale.ROOT)) && name.indexOf('_') > 0;
        return upper && !owner.isEmpty() && Character.isUpperCase(owner.charAt(owner.lastIndexOf('.') + 1));
    }
}
