package io.github.leakwarden.exposure.script;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/**
 * The script blocks of a Vue or Svelte component, everything around them blank, so that offsets stay as they are.
 *
 * @param bytes as long as the component
 * @param grammar TypeScript if a block says so
 */
record ScriptBlocks(byte[] bytes, Grammar grammar) {
    /** Whether a file of this name is a component. */
    static boolean isComponent(String path) {
        String suffix = Grammar.suffix(path);
        return suffix.equals("vue") || suffix.equals("svelte");
    }

    static ScriptBlocks of(byte[] component, int length) {
        String text = new String(component, 0, length, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) ' ');
        boolean typed = false;
        int at = text.indexOf("<script");
        while (at >= 0) {
            int start = text.indexOf('>', at);
            int end = start < 0 ? -1 : text.indexOf("</script", start);
            if (end < 0) {
                break;
            }
            String attributes = text.substring(at, start);
            typed |= attributes.contains("\"ts") || attributes.contains("'ts") || attributes.contains("=ts");
            System.arraycopy(component, start + 1, bytes, start + 1, end - start - 1);
            at = text.indexOf("<script", end);
        }
        return new ScriptBlocks(bytes, typed ? Grammar.TYPESCRIPT : Grammar.JAVASCRIPT);
    }
}
