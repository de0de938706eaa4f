package io.github.leakwarden.exposure.java;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.comments.Comment;
import com.github.javaparser.ast.comments.CommentsCollection;
import io.github.leakwarden.exposure.CodeFile;
import io.github.leakwarden.exposure.CredentialCatalogue;
import io.github.leakwarden.exposure.ExposureAnalyser;
import io.github.leakwarden.exposure.LargeStack;
import io.github.leakwarden.exposure.ProjectMemo;
import io.github.leakwarden.exposure.SourceText;
import io.github.leakwarden.exposure.flow.AnalysedFile;
import io.github.leakwarden.exposure.flow.FlowAnalysis;
import io.github.leakwarden.model.ExposureHit;
import io.github.leakwarden.text.Span;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/**
 * Finds exposures in Java files.
 *
 * <p>A file is parsed only if it holds a credential, by match or by name, and something that can expose it. Parsing and
 * analysis run on a thread of their own with a large, bounded stack; what overflows it is degraded. Immutable and shared
 * by threads.
 */
public final class JavaAnalyser implements ExposureAnalyser {
    /** Larger sources are generated code. */
    private static final int MOST_BYTES = 2 << 20;

    /** Some thousand levels of nesting; reserved, and used only where a file needs it. */
    private final CredentialCatalogue catalogue;

    private final Worthwhile worthwhile;
    private final ProjectMemo<CompilationUnit> units = new ProjectMemo<>();

    public JavaAnalyser(CredentialCatalogue catalogue) {
        this.catalogue = catalogue;
        this.worthwhile = new Worthwhile(catalogue);
    }

    @Override
    public boolean reads(String path) {
        return path.endsWith(".java");
    }

    @Override
    public Set<String> signals() {
        return worthwhile.signals();
    }

    @Override
    public List<ExposureHit> analyse(CodeFile file) {
        if (file.length() > MOST_BYTES) {
            file.degraded().accept("exposure.too-large", "exposure analysis skips Java files of more than 2 MiB");
            return List.of();
        }
        if (!worthwhile.parse(file, () -> isClient(file))) {
            return List.of();
        }
        SourceText source = SourceText.of(file.bytes(), file.length());
        boolean client = isClient(file);
        return LargeStack.run(
                "leakwarden-java",
                file,
                () -> parsed(file, source, client),
                "this Java file nests too deep for exposure analysis",
                "exposure analysis of this Java file failed with ");
    }

    private static boolean isClient(CodeFile file) {
        String text = new String(file.bytes(), 0, file.length(), StandardCharsets.ISO_8859_1);
        return ClientProject.holds(file.path(), text, file.project());
    }

    private List<ExposureHit> parsed(CodeFile file, SourceText source, boolean client) {
        ParserConfiguration configuration = new ParserConfiguration()
                .setLanguageLevel(ParserConfiguration.LanguageLevel.RAW)
                .setAttributeComments(false);
        ParseResult<CompilationUnit> result = new JavaParser(configuration).parse(source.text());
        if (!result.isSuccessful()) {
            file.degraded()
                    .accept("exposure.not-parsed", "this file is not Java as the parser knows it" + place(result));
        }
        if (result.getResult().isEmpty()) {
            return List.of();
        }
        Places places = new Places(source);
        List<Span> comments = result.getCommentsCollection()
                .map(CommentsCollection::getComments)
                .map(all -> all.stream()
                        .map((Comment comment) -> places.of(comment))
                        .toList())
                .orElse(List.of());
        AnalysedFile analysed = new AnalysedFile(file, catalogue, client, comments);
        CompilationUnit unit = result.getResult().get();
        JavaVocabulary vocabulary = new JavaVocabulary(OtherThings.in(unit));
        OtherTypes others = new OtherTypes(file, source, unit, units);
        return FlowAnalysis.run(new TypeLowering(places).all(unit), vocabulary, analysed, others);
    }

    /** Where the first fault is; the parser's own words may quote the file. */
    private static String place(ParseResult<CompilationUnit> result) {
        return result.getProblems().stream()
                .findFirst()
                .flatMap(problem -> problem.getLocation())
                .flatMap(location -> location.getBegin().getRange())
                .map(range -> ", first at line " + range.begin.line + ", column " + range.begin.column)
                .orElse("");
    }
}
