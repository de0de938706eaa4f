package io.github.leakwarden.exposure.script;

import io.github.leakwarden.exposure.CodeFile;
import io.github.leakwarden.exposure.CredentialCatalogue;
import io.github.leakwarden.exposure.ExposureAnalyser;
import io.github.leakwarden.exposure.ExposureRule;
import io.github.leakwarden.exposure.LargeStack;
import io.github.leakwarden.exposure.flow.AnalysedFile;
import io.github.leakwarden.exposure.flow.FlowAnalysis;
import io.github.leakwarden.model.ExposureHit;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds exposures in JavaScript and TypeScript, script blocks of Vue and Svelte among them.
 *
 * <p>Rules about clients fire only where evidence says that the file ships to one, and the last step of the way names
 * that evidence. Each file is analysed on a thread of its own with a large, bounded stack. Shared by threads.
 */
public final class ScriptAnalyser implements ExposureAnalyser {
    /** Words that name credentials surely enough to be reported. */
    private static final List<String> CREDENTIAL_WORDS = List.of(
            "secret",
            "apikey",
            "api_key",
            "api-key",
            "password",
            "passwd",
            "passphrase",
            "authorization",
            "bearer",
            "access_token",
            "accesstoken",
            "authtoken",
            "auth_token",
            "apitoken",
            "api_token",
            "refreshtoken",
            "refresh_token",
            "privatekey",
            "private_key",
            "config.headers",
            "req.headers",
            "request.headers");

    private static final Set<String> CLIENT_RULES = Set.of(
            ExposureRule.SECRET_IN_CLIENT_CODE.id(),
            ExposureRule.SECRET_ENV_IN_CLIENT_BUNDLE.id(),
            ExposureRule.SECRET_HEADER_IN_CLIENT_REQUEST.id());

    private final CredentialCatalogue catalogue;
    private final ScriptParser parser;
    private final ModuleTrees trees;

    /** @param cache folder that keeps the parser's native libraries between runs; empty to keep none */
    public ScriptAnalyser(CredentialCatalogue catalogue, Optional<Path> cache) {
        this(catalogue, new ScriptParser(new Natives(cache)));
    }

    ScriptAnalyser(CredentialCatalogue catalogue, ScriptParser parser) {
        this.catalogue = Objects.requireNonNull(catalogue, "catalogue");
        this.parser = Objects.requireNonNull(parser, "parser");
        this.trees = new ModuleTrees(parser);
    }

    @Override
    public boolean reads(String path) {
        return Grammar.ofScript(path).isPresent() || ScriptBlocks.isComponent(path);
    }

    @Override
    public Set<String> signals() {
        Set<String> signals = new TreeSet<>(CREDENTIAL_WORDS);
        signals.addAll(catalogue.signals());
        return signals;
    }

    @Override
    public List<ExposureHit> analyse(CodeFile file) {
        if (file.length() == 0) {
            return List.of();
        }
        return LargeStack.run(
                "leakwarden-script",
                file,
                () -> parsed(file),
                "nested too deeply: not analysed for exposures",
                "exposure analysis failed with ");
    }

    private List<ExposureHit> parsed(CodeFile file) {
        try {
            return analysed(file, tree(file));
        } catch (ScriptParser.NotParsed refused) {
            file.degraded().accept(refused.code(), Objects.requireNonNullElse(refused.getMessage(), ""));
            return List.of();
        }
    }

    private SyntaxTree tree(CodeFile file) throws ScriptParser.NotParsed {
        Optional<Grammar> grammar = Grammar.ofScript(file.path());
        if (grammar.isPresent()) {
            return parser.parse(grammar.get(), file.bytes(), file.length());
        }
        ScriptBlocks blocks = ScriptBlocks.of(file.bytes(), file.length());
        return parser.parse(blocks.grammar(), blocks.bytes(), file.length());
    }

    private List<ExposureHit> analysed(CodeFile file, SyntaxTree tree) {
        ScriptFacts facts = ScriptFacts.of(tree);
        Optional<Manifest> manifest = Manifest.above(file.path(), file.project());
        Reach reach = Whereabouts.of(file.path(), facts, manifest);
        AnalysedFile analysed = new AnalysedFile(file, catalogue, reach.isClient(), facts.comments());
        ScriptVocabulary vocabulary = new ScriptVocabulary(answering(file.path(), facts));
        OtherModules others =
                new OtherModules(file, trees, manifest.map(Manifest::folder).orElse(""), facts.modules());
        List<ExposureHit> hits =
                FlowAnalysis.run(List.of(Lowering.module(tree, others::has)), vocabulary, analysed, others);
        return hits.stream().map(hit -> explained(hit, reach)).toList();
    }

    /** Functions of a script whose results are sent to the browser, by the framework's convention. */
    private static Set<String> answering(String path, ScriptFacts facts) {
        Set<String> names = new TreeSet<>(ScriptTables.ANSWERING_FUNCTIONS);
        if (facts.directives().contains("use server")) {
            names.addAll(facts.exported());
        }
        if (path.contains(".server.")) {
            names.add("load");
        }
        return names;
    }

    /** A hit about clients says why the file counts as a client's. */
    private static ExposureHit explained(ExposureHit hit, Reach reach) {
        if (!CLIENT_RULES.contains(hit.rule()) || hit.steps().isEmpty()) {
            return hit;
        }
        List<ExposureHit.Step> steps = new ArrayList<>(hit.steps());
        ExposureHit.Step last = steps.remove(steps.size() - 1);
        steps.add(new ExposureHit.Step(last.span(), last.note() + "; client code: " + reach.evidence()));
        return new ExposureHit(
                hit.rule(),
                hit.span(),
                hit.provider(),
                hit.kind(),
                hit.subject(),
                hit.enclosing(),
                hit.statement(),
                hit.severity(),
                hit.confidence(),
                steps,
                hit.match());
    }
}
