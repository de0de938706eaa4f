package io.github.leakwarden.exposure.flow;

import io.github.leakwarden.text.Span;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Credentials that are put into an address: as a query's parameter, or as user-info before the host.
 *
 * <p>A form's body is written like a query; it takes the question mark, or the address before it, to tell one from the
 * other. Addresses of databases are left alone: their drivers take no password elsewhere.
 */
final class UrlCredentials {
    private static final Pattern FIRST = Pattern.compile("\\?[\\w.~\\[\\]-]{1,64}=$");

    private static final Pattern FURTHER = Pattern.compile("&[\\w.~\\[\\]-]{1,64}=$");

    private static final Pattern USER_INFO =
            Pattern.compile("\\b(?:https?|wss?|ftps?)://(?:[^/?#@\\s]{0,200}:)?$", Pattern.CASE_INSENSITIVE);

    private final Findings findings;

    UrlCredentials(Findings findings) {
        this.findings = findings;
    }

    /**
     * Looks at texts that are put one after the other.
     *
     * @param spans of the parts, where findings point
     */
    void look(List<Value> parts, List<Span> spans, Frame frame) {
        if (parts.stream().allMatch(part -> part.prints().isEmpty())) {
            return;
        }
        StringBuilder before = new StringBuilder();
        for (int i = 0; i < parts.size(); i++) {
            Value part = parts.get(i);
            if (!part.prints().isEmpty()
                    && part.constantText().filter(text -> text.contains("://")).isEmpty()) {
                boolean inUrl = isQuery(before.toString())
                        || USER_INFO.matcher(before).find() && isUserInfo(parts.subList(i + 1, parts.size()));
                if (inUrl) {
                    findings.inUrl(frame.sink(spans.get(i)), part.prints());
                }
            }
            before.append(part.text().orElse(String.valueOf(Value.HOLE)));
        }
    }

    private static boolean isQuery(String before) {
        if (FIRST.matcher(before).find()) {
            return true;
        }
        return FURTHER.matcher(before).find() && (before.indexOf('?') >= 0 || before.contains("://"));
    }

    /** Whether a host follows. */
    private static boolean isUserInfo(List<Value> after) {
        StringBuilder text = new StringBuilder();
        after.forEach(part -> text.append(part.text().orElse(String.valueOf(Value.HOLE))));
        int at = text.indexOf("@");
        int slash = text.indexOf("/");
        return at >= 0 && (slash < 0 || at < slash);
    }
}
