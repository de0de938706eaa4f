package io.github.leakwarden.exposure.java;

import io.github.leakwarden.exposure.flow.CallMeaning.Role;
import io.github.leakwarden.exposure.flow.CallSite;
import io.github.leakwarden.exposure.flow.Value;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Java's calls that turn TLS checks off or wire logging on. */
final class JavaSwitches {
    private JavaSwitches() {}

    static void roles(CallSite site, Set<Role> roles) {
        if (turnsTlsOff(site)) {
            roles.add(Role.TURNS_TLS_OFF);
        }
        if (turnsTlsOffEverywhere(site)) {
            roles.add(Role.TURNS_TLS_OFF_EVERYWHERE);
        }
        if (site.name().equals("setDefaultSSLSocketFactory") || site.name().equals("setDefault")) {
            roles.add(Role.SETS_DEFAULT);
        }
        if (logsWire(site)) {
            roles.add(Role.LOGS_WIRE);
        }
    }

    private static boolean turnsTlsOff(CallSite site) {
        List<Value> arguments = site.arguments();
        if (site.name().equals("init")) {
            return arguments.size() == 3 && arguments.get(1).acceptsEveryPeer();
        }
        if (site.name().equals("sslSocketFactory")) {
            return arguments.size() == 2
                    && arguments.get(1).acceptsEveryPeer()
                    && !arguments.get(0).carriesTlsSwitch();
        }
        if (JavaSinks.CHECK_SETTERS.contains(site.name())) {
            return arguments.stream().anyMatch(Value::acceptsEveryPeer);
        }
        return JavaSinks.OFF_IF_TRUE.contains(site.name()) && site.symbol(0).equals("true")
                || JavaSinks.OFF_IF_FALSE.contains(site.name())
                        && site.symbol(0).equals("false")
                || site.name().equals("relaxedHTTPSValidation");
    }

    private static boolean turnsTlsOffEverywhere(CallSite site) {
        return site.name().equals("setDefaultHostnameVerifier")
                        && site.arguments().stream().anyMatch(Value::acceptsEveryPeer)
                || site.name().equals("useRelaxedHTTPSValidation")
                || isProperty(site, "jdk.internal.httpclient.disableHostnameVerification")
                        && !site.text(1).equals("false");
    }

    private static boolean isProperty(CallSite site, String name) {
        return site.receiver().equals("System")
                && site.name().equals("setProperty")
                && site.text(0).equals(name);
    }

    private static boolean logsWire(CallSite site) {
        if (JavaSinks.WIRE_SETTERS.contains(site.name())) {
            return isWireLevel(site.symbol(0))
                    && (site.symbol(0).contains("Level.") || site.receiverType().contains("LoggingInterceptor"));
        }
        switch (site.name()) {
            case "wiretap":
                return !site.arguments().isEmpty() && !site.symbol(0).equals("false");
            case "setIncludeHeaders":
                return site.symbol(0).equals("true");
            case "all":
            case "headers":
            case "everything":
                return site.arguments().isEmpty() && site.receiver().endsWith(".log()");
            case "setProperty":
                return setsWireProperty(site);
            default:
                return false;
        }
    }

    private static boolean setsWireProperty(CallSite site) {
        String value = site.text(1).toLowerCase(Locale.ROOT);
        if (isProperty(site, "jdk.httpclient.HttpClient.log")) {
            return value.contains("headers") || value.contains("all");
        }
        boolean isWire = site.text(0).endsWith("http.wire")
                || site.text(0).endsWith("http.headers")
                || site.text(0).endsWith("httpclient.wire");
        return site.receiver().equals("System") && isWire && (value.equals("debug") || value.equals("trace"));
    }

    /** Whether a constant's name is a level at which headers are printed. */
    static boolean isWireLevel(String symbol) {
        return JavaSinks.WIRE_LEVELS.contains(symbol.substring(symbol.lastIndexOf('.') + 1));
    }
}
