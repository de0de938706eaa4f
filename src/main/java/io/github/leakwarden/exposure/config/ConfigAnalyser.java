package io.github.leakwarden.exposure.config;

import io.github.leakwarden.exposure.CodeFile;
import io.github.leakwarden.exposure.CredentialCatalogue;
import io.github.leakwarden.exposure.ExposureAnalyser;
import io.github.leakwarden.model.ExposureHit;
import io.github.leakwarden.text.Span;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Finds exposures in configuration files. Immutable and shared by threads. */
public final class ConfigAnalyser implements ExposureAnalyser {
    private static final int MOST_BYTES = 1 << 20;

    /** Words without which a file sets no wire logging. */
    private static final Set<String> SIGNALS = Set.of(
            "http.wire",
            "http.headers",
            "org.apache.http",
            "client5",
            "httpclient.wire",
            "logger-level",
            "loggerlevel",
            "httpclient.log",
            "log-request-details",
            "buildconfigfield",
            "wire:",
            "headers:");

    private final CredentialCatalogue catalogue;

    public ConfigAnalyser(CredentialCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public boolean reads(String path) {
        return Format.of(path) != Format.NONE;
    }

    @Override
    public Set<String> signals() {
        return new TreeSet<>(SIGNALS);
    }

    @Override
    public List<ExposureHit> analyse(CodeFile file) {
        if (file.length() > MOST_BYTES) {
            file.degraded().accept("exposure.too-large", "exposure analysis skips configuration of more than 1 MiB");
            return List.of();
        }
        String text = new String(file.bytes(), 0, file.length(), StandardCharsets.ISO_8859_1);
        ConfigHits hits = new ConfigHits(file);
        Format format = Format.of(file.path());
        List<Setting> settings = settings(format, text);
        for (Setting setting : settings) {
            boolean on = format == Format.LOGGING_XML
                    ? WireLogging.isOn(setting.key(), setting.value())
                    : WireLogging.isOn(setting);
            if (on) {
                hits.wire(setting);
            }
        }
        new ProviderSettings(catalogue, hits).check(file, settings);
        if (AndroidFiles.ship(file)) {
            List<Span> comments = format == Format.GRADLE ? AndroidFiles.comments(text) : XmlReader.comments(text);
            new AndroidFiles(catalogue, hits).check(file, text, comments);
        }
        return hits.sorted();
    }

    private static List<Setting> settings(Format format, String text) {
        return switch (format) {
            case PROPERTIES -> PropertiesReader.read(text);
            case YAML -> YamlReader.read(text);
            case LOGGING_XML -> XmlReader.loggers(text);
            case ANDROID_XML, GRADLE, NONE -> List.of();
        };
    }

    /** The shapes of configuration, told by name. */
    enum Format {
        PROPERTIES,
        YAML,
        LOGGING_XML,
        ANDROID_XML,
        GRADLE,
        NONE;

        static Format of(String path) {
            String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
            if (name.endsWith(".properties") || name.equals(".env") || name.startsWith(".env.")) {
                return PROPERTIES;
            }
            if (name.endsWith(".yml") || name.endsWith(".yaml")) {
                return YAML;
            }
            if (name.endsWith(".gradle") || name.endsWith(".gradle.kts")) {
                return GRADLE;
            }
            if (name.endsWith(".xml")) {
                boolean logs = name.startsWith("logback") || name.startsWith("log4j");
                return logs ? LOGGING_XML : AndroidFiles.isResource(path) ? ANDROID_XML : NONE;
            }
            return NONE;
        }
    }
}
