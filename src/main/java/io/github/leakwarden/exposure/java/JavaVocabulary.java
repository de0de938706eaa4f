package io.github.leakwarden.exposure.java;

import io.github.leakwarden.exposure.flow.CallMeaning;
import io.github.leakwarden.exposure.flow.CallMeaning.Result;
import io.github.leakwarden.exposure.flow.CallMeaning.Role;
import io.github.leakwarden.exposure.flow.CallSite;
import io.github.leakwarden.exposure.flow.FunctionFacts;
import io.github.leakwarden.exposure.flow.Lenient;
import io.github.leakwarden.exposure.flow.TypeFacts;
import io.github.leakwarden.exposure.flow.Value;
import io.github.leakwarden.exposure.flow.VariableFacts;
import io.github.leakwarden.exposure.flow.Vocabulary;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What names mean in Java; the names themselves stand in {@link JavaSinks}, {@link JavaSources} and {@link
 * JavaPropagators}.
 */
final class JavaVocabulary implements Vocabulary {
    private static final Map<String, String> CONSTANTS = Map.of(
            "AUTHORIZATION", "Authorization",
            "PROXY_AUTHORIZATION", "Proxy-Authorization",
            "COOKIE", "Cookie");

    private final Set<String> otherThings;

    /** @param otherThings names of variables that hold no text wherever the file declares them, and of types it imports */
    JavaVocabulary(Set<String> otherThings) {
        this.otherThings = Set.copyOf(otherThings);
    }

    @Override
    public boolean isOtherThing(String name) {
        return otherThings.contains(name);
    }

    @Override
    public CallMeaning meaning(CallSite site) {
        if (site.constructor()) {
            return constructor(site);
        }
        if (logs(site)) {
            return CallMeaning.of(Result.UNKNOWN, Role.LOGS);
        }
        Set<Role> roles = EnumSet.noneOf(Role.class);
        headers(site, roles);
        JavaSwitches.roles(site, roles);
        if (JavaAnswers.responds(site)) {
            roles.add(Role.RESPONDS);
        }
        if (site.arguments().size() > 1 && JavaSinks.QUERY_SETTERS.contains(site.name())) {
            roles.add(Role.PUTS_QUERY);
        }
        if (JavaSinks.EXECUTORS.contains(site.name())) {
            roles.add(Role.EXECUTES);
        }
        if (!site.arguments().isEmpty() && JavaPropagators.fills(site.name())) {
            roles.add(Role.FILLS);
        }
        if (site.name().equals("put") && site.arguments().size() == 2) {
            roles.add(Role.PUTS);
        }
        return new CallMeaning(roles.contains(Role.SETS_HEADER) ? Result.UNKNOWN : result(site), roles);
    }

    private static CallMeaning constructor(CallSite site) {
        if (JavaPropagators.TEXT_TYPES.contains(site.name())) {
            return CallMeaning.of(Result.JOINED);
        }
        if (site.name().equals("ResponseEntity")) {
            return CallMeaning.of(Result.UNKNOWN, Role.RESPONDS);
        }
        return JavaSinks.HEADER_TYPES.contains(site.name())
                ? CallMeaning.of(Result.UNKNOWN, Role.SETS_HEADER)
                : CallMeaning.UNKNOWN;
    }

    private static boolean logs(CallSite site) {
        String owner = site.receiver();
        if (JavaSinks.PRINT_METHODS.contains(site.name())) {
            return owner.equals("System.out") || owner.equals("System.err");
        }
        if (site.name().equals("printStackTrace")) {
            return site.arguments().isEmpty();
        }
        if (JavaSinks.CONTEXT_METHODS.contains(site.name())) {
            return JavaSinks.CONTEXTS.contains(site.receiverName());
        }
        if (JavaSinks.ANDROID_LOG_METHODS.contains(site.name())) {
            return JavaSinks.ANDROID_LOGGERS.contains(site.receiverName());
        }
        return JavaSinks.LOG_METHODS.contains(site.name()) && isLogger(site);
    }

    private static boolean isLogger(CallSite site) {
        if (JavaSinks.LOGGER_TYPES.contains(site.receiverType())) {
            return true;
        }
        int chain = site.receiver().indexOf(".at");
        String logger = chain > 0 ? site.receiver().substring(0, chain) : site.receiver();
        String name = logger.substring(logger.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return name.equals("log")
                || name.equals("log()")
                || name.endsWith("logger")
                || name.endsWith("logger()")
                || name.equals("timber")
                || name.endsWith("_log");
    }

    private static void headers(CallSite site, Set<Role> roles) {
        int given = site.arguments().size();
        boolean named = JavaSinks.HEADER_SETTERS.contains(site.name());
        boolean filled = JavaSinks.HEADERS_FILLERS.contains(site.name()) && isHeaders(site);
        if (given >= 2 && (named || filled)) {
            roles.add(Role.SETS_HEADER);
        } else if (given == 1 && JavaSinks.HEADERS_TAKERS.contains(site.name())) {
            roles.add(Role.TAKES_HEADERS);
        } else if (JavaSinks.AUTHORIZATION_SETTERS.contains(site.name()) && given > 0) {
            roles.add(Role.SETS_AUTHORIZATION);
        }
        if (site.name().equals("redactHeader")) {
            roles.add(Role.REDACTS_HEADERS);
        }
    }

    private static boolean isHeaders(CallSite site) {
        String owner = site.receiver().toLowerCase(Locale.ROOT);
        String last = owner.substring(owner.lastIndexOf('.') + 1);
        return JavaSinks.HEADERS_TYPES.contains(site.receiverType()) || last.contains("header");
    }

    private static Result result(CallSite site) {
        String name = site.name();
        String owner = site.receiverName();
        int given = site.arguments().size();
        if (isMessage(site) && given == 0 && (name.equals("getHeaders") || name.equals("headers"))) {
            return Result.HEADERS;
        }
        if (JavaPropagators.COLLECTION_OWNERS.contains(owner) && JavaPropagators.COLLECTION_MAKERS.contains(name)) {
            return Result.COLLECTED;
        }
        if (JavaPropagators.FORMATTERS.contains(name)) {
            return Result.FORMATTED;
        }
        if (JavaSources.SETTING_READERS.contains(name) && given > 0) {
            return Result.SETTING;
        }
        if (name.equals("replace") && (hides(site.text(0)) || hides(site.text(1)))) {
            return Result.SAFE;
        }
        if (isArgument(site)) {
            return Result.ARGUMENT;
        }
        if (JavaPropagators.JOINERS.contains(name)) {
            return Result.JOINED;
        }
        if (JavaPropagators.readsElement(name) && given == 0) {
            return Result.ELEMENT;
        }
        if (name.equals("getHeaderNames") && given == 0) {
            return Result.HEADER_NAMES;
        }
        if (JavaSources.ENTRY_READERS.contains(name) && given > 0) {
            return Result.MEMBER;
        }
        if (name.equals("get") && given == 0 || JavaPropagators.SAME_TEXT.contains(name)) {
            return name.equals("build") ? Result.UNKNOWN : Result.RECEIVER;
        }
        return JavaPropagators.sanitizes(name) ? Result.SAFE : Result.UNKNOWN;
    }

    private static boolean hides(String text) {
        return text.contains("*") || text.contains("xx");
    }

    private static boolean isArgument(CallSite site) {
        boolean encodes = site.name().startsWith("encode") && site.receiver().contains("Base64");
        return !site.arguments().isEmpty()
                && JavaPropagators.SAME_AS_ARGUMENT.contains(site.name())
                && (encodes
                        || JavaPropagators.ARGUMENT_OWNERS.contains(site.receiverName())
                        || site.receiver().isEmpty())
                && !(site.receiver().isEmpty() && JavaSources.ENTRY_READERS.contains(site.name()));
    }

    private static boolean isMessage(CallSite site) {
        String owner = site.receiverName().toLowerCase(Locale.ROOT);
        return JavaSources.MESSAGE_TYPES.contains(site.receiverType())
                || owner.equals("getrequest()")
                || owner.equals("httprequest")
                || owner.equals("servletrequest");
    }

    @Override
    public Optional<String> constant(String symbol) {
        return Optional.ofNullable(CONSTANTS.get(last(symbol)));
    }

    @Override
    public boolean holdsSettings(String symbol) {
        return last(symbol).equals("BuildConfig");
    }

    @Override
    public boolean isInlined(String holder, String key) {
        return holdsSettings(holder);
    }

    @Override
    public boolean holdsText(String type) {
        return JavaSources.TEXT_HOLDERS.contains(type);
    }

    @Override
    public boolean printsContent(String type) {
        return JavaPropagators.prints(type);
    }

    @Override
    public boolean printsFields(TypeFacts type) {
        return type.annotations().stream()
                .anyMatch(annotation -> JavaPropagators.PRINTING_ANNOTATIONS.contains(annotation.name()));
    }

    @Override
    public String textMethod() {
        return "toString";
    }

    @Override
    public boolean isHeaders(String symbol, String owner, String member) {
        return false;
    }

    @Override
    public boolean holdsHeaders(String symbol) {
        return false;
    }

    /** {@code @Header("x")} of Retrofit; {@code @Headers("x: y")} of Retrofit and Feign. */
    @Override
    public List<String> headersOf(VariableFacts.Annotation annotation) {
        switch (annotation.name()) {
            case "Header":
                return annotation.values().stream().limit(1).toList();
            case "Headers":
                return annotation.values().stream()
                        .filter(line -> line.indexOf(':') > 0)
                        .map(line -> line.substring(0, line.indexOf(':')).strip())
                        .toList();
            default:
                return List.of();
        }
    }

    @Override
    public boolean acceptsEveryPeer(String symbol) {
        String last = last(symbol);
        String owner = symbol.substring(0, Math.max(0, symbol.length() - last.length() - 1));
        return JavaSinks.ACCEPT_ALL.contains(last)
                || last.equals("INSTANCE") && JavaSinks.ACCEPT_ALL.contains(last(owner));
    }

    /** A trust manager that checks nothing, a host name verifier or trust strategy that always says yes. */
    @Override
    public boolean acceptsEveryPeer(TypeFacts type) {
        List<String> kinds = type.supertypes();
        if (kinds.contains("X509TrustManager") || kinds.contains("X509ExtendedTrustManager")) {
            return every(type, "checkServerTrusted", Lenient::doesNothing);
        }
        if (kinds.contains("HostnameVerifier")) {
            return every(type, "verify", Lenient::alwaysTrue);
        }
        return kinds.contains("TrustStrategy") && every(type, "isTrusted", Lenient::alwaysTrue);
    }

    private static boolean every(TypeFacts type, String name, Predicate<FunctionFacts> lenient) {
        List<FunctionFacts> functions = type.functions().stream()
                .filter(function -> function.name().equals(name))
                .toList();
        return !functions.isEmpty() && functions.stream().allMatch(lenient);
    }

    @Override
    public boolean isWireLevel(FunctionFacts function, Value result) {
        return function.returnType().equals("Level")
                && function.annotations().stream()
                        .anyMatch(annotation -> annotation.name().equals("Bean"))
                && JavaSwitches.isWireLevel(result.symbol());
    }

    @Override
    public boolean answers(FunctionFacts function, TypeFacts type) {
        return JavaAnswers.answers(function, type);
    }

    @Override
    public boolean isForeignConstant(String owner, String name) {
        return owner.startsWith("R.")
                || name.chars().noneMatch(Character::isLowerCase)
                || owner.isEmpty() && Character.isUpperCase(name.charAt(0));
    }

    private static String last(String symbol) {
        return symbol.substring(symbol.lastIndexOf('.') + 1);
    }
}
