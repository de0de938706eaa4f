package io.github.leakwarden.exposure.java;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.ImportDeclaration;
import com.github.javaparser.ast.NodeList;
import io.github.leakwarden.exposure.CodeFile;
import io.github.leakwarden.exposure.ProjectMemo;
import io.github.leakwarden.exposure.SourceText;
import io.github.leakwarden.exposure.flow.Elsewhere;
import io.github.leakwarden.exposure.flow.TypeFacts;
import io.github.leakwarden.text.Span;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Types of the same project in files of their own: imported ones, and those of the same package. */
final class OtherTypes implements Elsewhere {
    private static final int MOST_FILES = 12;

    private static final int MOST_BYTES = 128 << 10;

    /** Words without which a type gives no address, setting, check, level or credential away. */
    private static final List<String> TELLING = List.of(
            "\"http",
            "getenv",
            "getProperty",
            "BuildConfig",
            "Verifier",
            "TrustManager",
            "BODY",
            "HEADERS",
            "ecret",
            "ECRET",
            "apiKey",
            "API_KEY");

    private static final Pattern NAME = Pattern.compile("[A-Z]\\w*[a-z]\\w*");

    private final CodeFile file;
    private final ProjectMemo<CompilationUnit> units;
    private final SourceText source;
    private final String folder;
    private final String root;
    private final Map<String, String> imported = new HashMap<>();
    private final Map<String, Optional<TypeFacts>> known = new HashMap<>();
    private final Set<Span> places = new HashSet<>();
    private int read;

    OtherTypes(CodeFile file, SourceText source, CompilationUnit unit, ProjectMemo<CompilationUnit> units) {
        this.file = file;
        this.units = units;
        this.source = source;
        this.folder = file.path().substring(0, file.path().lastIndexOf('/') + 1);
        String packagePath = unit.getPackageDeclaration()
                .map(own -> own.getNameAsString().replace('.', '/') + "/")
                .orElse("");
        this.root = folder.endsWith(packagePath) ? folder.substring(0, folder.length() - packagePath.length()) : folder;
        NodeList<ImportDeclaration> imports = unit.getImports();
        imports.stream()
                .filter(one -> !one.isAsterisk() && !one.isStatic())
                .forEach(one -> imported.put(one.getName().getIdentifier(), one.getNameAsString()));
    }

    @Override
    public Optional<TypeFacts> type(String name) {
        if (!NAME.matcher(name).matches()) {
            return Optional.empty();
        }
        Optional<TypeFacts> before = known.get(name);
        if (before != null) {
            return before;
        }
        Optional<TypeFacts> found = find(name);
        known.put(name, found);
        return found;
    }

    @Override
    public boolean isElsewhere(Span span) {
        return places.contains(span);
    }

    private Optional<TypeFacts> find(String name) {
        String qualified = imported.get(name);
        String path = qualified == null ? folder + name + ".java" : root + qualified.replace('.', '/') + ".java";
        if (path.equals(file.path()) || read >= MOST_FILES) {
            return Optional.empty();
        }
        Optional<CompilationUnit> unit = units.of(file.project(), path, OtherTypes::parse);
        if (unit.isEmpty()) {
            return Optional.empty();
        }
        read++;
        Span place = placeOf(name);
        places.add(place);
        return new TypeLowering(Places.all(place))
                .all(unit.get()).stream()
                        .filter(type -> type.name().equals(name))
                        .findFirst();
    }

    private static boolean tells(byte[] content) {
        String text = new String(content, StandardCharsets.ISO_8859_1);
        return TELLING.stream().anyMatch(text::contains);
    }

    /** Where the file names the type first: in its import, if it has one. */
    private Span placeOf(String name) {
        Matcher matcher = Pattern.compile("\\b" + name + "\\b").matcher(source.text());
        if (!matcher.find()) {
            return new Span(0, 1);
        }
        return new Span(source.byteOffset(matcher.start()), source.byteOffset(matcher.end()));
    }

    private static Optional<CompilationUnit> parse(byte[] bytes) {
        if (bytes.length > MOST_BYTES || !tells(bytes)) {
            return Optional.empty();
        }
        ParserConfiguration configuration = new ParserConfiguration()
                .setLanguageLevel(ParserConfiguration.LanguageLevel.RAW)
                .setAttributeComments(false);
        ParseResult<CompilationUnit> result = new JavaParser(configuration)
                .parse(SourceText.of(bytes, bytes.length).text());
        return result.isSuccessful() ? result.getResult() : Optional.empty();
    }
}
