package io.github.leakwarden.detect;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** All verifiers that a rule file may name. To add one, write the class and name it here. */
public final class Verifiers {
    private static final Map<String, Verifier> BY_NAME = byName();

    private Verifiers() {}

    /** The verifier of that name. */
    static Verifier named(String name) {
        Verifier verifier = BY_NAME.get(name);
        if (verifier == null) {
            throw new IllegalArgumentException("no verifier named " + name);
        }
        return verifier;
    }

    /** Every name, sorted. */
    public static Set<String> names() {
        return BY_NAME.keySet();
    }

    private static Map<String, Verifier> byName() {
        Map<String, Verifier> map = new TreeMap<>();
        map.put("bech32", new Bech32Verifier());
        map.put("crc32-base62", Crc32Verifier.BASE62);
        map.put("crc32-base36", Crc32Verifier.BASE36);
        map.put("crc32-hex", Crc32Verifier.HEX_BODY);
        map.put("crc32-hex-whole", Crc32Verifier.HEX_WHOLE);
        map.put("crc32-hex-little-endian", Crc32Verifier.HEX_LITTLE_ENDIAN);
        map.put("jwt", new JwtVerifier());
        map.put("pem", new PemVerifier());
        map.put("pypi-macaroon", new MacaroonVerifier());
        map.put("uuid", new UuidVerifier());
        return Collections.unmodifiableMap(map);
    }
}
