package io.github.leakwarden.exposure.java;

import io.github.leakwarden.exposure.ProjectFiles;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Tells Java that ships to phones and desktops from Java that runs on servers. */
final class ClientProject {
    private static final List<String> CLIENT_IMPORTS = List.of(
            "import android.", "import androidx.", "import javafx.", "import javax.swing.", "import org.eclipse.swt.");

    private static final List<String> MANIFESTS = List.of("src/main/AndroidManifest.xml", "AndroidManifest.xml");

    private static final List<String> BUILD_FILES = List.of("build.gradle", "build.gradle.kts");

    private static final List<String> OTHER_BUILD_FILES = List.of("pom.xml", "build.xml");

    private static final String ANDROID_PLUGIN = "com.android";

    private static final String ANDROID_ALIAS = "libs.plugins.android";

    private ClientProject() {}

    /** Whether a file is client code, by its imports or by the nearest build file above it. */
    static boolean holds(String path, String text, ProjectFiles project) {
        if (CLIENT_IMPORTS.stream().anyMatch(text::contains)) {
            return true;
        }
        String folder = path;
        while (folder.contains("/")) {
            folder = folder.substring(0, folder.lastIndexOf('/'));
            Optional<Boolean> verdict = verdict(folder + "/", project);
            if (verdict.isPresent()) {
                return verdict.get();
            }
        }
        return verdict("", project).orElse(false);
    }

    /** What a folder's manifest or build file says; empty if it has none. */
    private static Optional<Boolean> verdict(String folder, ProjectFiles project) {
        if (MANIFESTS.stream().anyMatch(name -> project.read(folder + name).isPresent())) {
            return Optional.of(true);
        }
        for (String name : BUILD_FILES) {
            Optional<byte[]> build = project.read(folder + name);
            if (build.isPresent()) {
                String text = new String(build.get(), StandardCharsets.UTF_8);
                return Optional.of(text.contains(ANDROID_PLUGIN) || text.contains(ANDROID_ALIAS));
            }
        }
        return OTHER_BUILD_FILES.stream()
                        .anyMatch(name -> project.read(folder + name).isPresent())
                ? Optional.of(false)
                : Optional.empty();
    }
}
