package io.github.leakwarden.cli;

import io.github.leakwarden.model.Finding;
import io.github.leakwarden.model.Problem;
import io.github.leakwarden.model.RequestException;
import io.github.leakwarden.model.ScanResult;
import io.github.leakwarden.report.ManifestText;
import io.github.leakwarden.report.Tally;
import io.github.leakwarden.report.WholeFile;
import io.github.leakwarden.scan.ScanListener;
import io.github.leakwarden.scan.option.OptionValues;
import io.github.leakwarden.source.git.CommittedFiles;
import io.github.leakwarden.source.git.GitCommand;
import io.github.leakwarden.source.git.GitProgram;
import io.github.leakwarden.source.git.GitRepositories;
import io.github.leakwarden.source.git.GitRepository;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code leakwarden history-fix}: how to take what was found out of a history. Changes nothing in the repository. */
@Command(
        name = "history-fix",
        mixinStandardHelpOptions = true,
        description = {
            "Scans a repository's history and gives the steps that take its secrets out, with git filter-repo.",
            "Changes nothing. Takes the options of scan too."
        })
final class HistoryFixCommand implements Commands.Task {
    private static final int LISTED = 20;

    @Option(
            names = "--write-secrets",
            paramLabel = "FILE",
            description =
                    "Write the list of replacements there, in clear, for its owner only; outside of the repository.")
    @Nullable
    Path list;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs the command
    CommandSpec spec;

    /** Options of scan too, each where it was given: its value follows it. */
    @Parameters(
            paramLabel = "PATH",
            arity = "0..*",
            description = "The repository's root (default: the current folder).")
    List<String> words = new ArrayList<>();

    @Override
    public int run(Streams streams, Map<String, String> environment) throws RequestException, InterruptedException {
        Arguments arguments = Arguments.parse(words, spec.optionsMap().keySet());
        List<String> paths = arguments.paths().isEmpty() ? List.of(".") : arguments.paths();
        Path root = OptionValues.path(paths.get(0)).toAbsolutePath().normalize();
        Optional<GitRepository> repository = GitRepositories.at(root);
        if (paths.size() > 1 || repository.isEmpty()) {
            throw new RequestException(String.join(" ", paths), "is not the root of one repository", "name one");
        }
        Optional<Path> target = Optional.ofNullable(list);
        if (target.isPresent()) {
            mustBeNew(target.get(), repository.get());
            mustBeNew(blobsBeside(target.get()), repository.get());
        }
        ScanResult result = PreparedScan.of(arguments, streams, environment).run(ScanListener.NONE);
        List<Finding> findings = result.findings().stream()
                .filter(finding -> finding.secret().isPresent())
                .filter(finding -> FixSteps.isInObjects(finding) || FixSteps.isInName(finding))
                .toList();
        String leftOut = Tally.leftOut(result.manifest());
        if (findings.isEmpty()) {
            streams.out()
                    .println("No secret " + (leftOut.isEmpty() ? "was found" : "is left to fix")
                            + (result.manifest().isComplete() ? " in" : " in what was read of")
                            + " the history of this repository.");
        } else {
            GitProgram git = GitProgram.find(environment.getOrDefault("PATH", ""));
            fix(result, findings, new CommittedFiles(GitCommand.on(git, repository.get())), target, streams);
        }
        if (!leftOut.isEmpty()) {
            streams.out().println("Left out of this, of all findings in history and files: " + leftOut + ".");
        }
        unread(result.manifest().problems(Problem.Effect.UNREAD), streams);
        return result.manifest().isComplete() ? ExitCode.CLEAN : ExitCode.INCOMPLETE;
    }

    /** Whoever takes secrets out of a history must know where some may be left. */
    private static void unread(List<Problem> problems, Streams streams) {
        if (problems.isEmpty()) {
            return;
        }
        streams.out().println("Not read, so that there may be more:");
        for (Problem problem : problems.subList(0, Math.min(LISTED, problems.size()))) {
            streams.out().println("  " + ManifestText.of(problem));
        }
        if (problems.size() > LISTED) {
            streams.out().println("  and " + Tally.number(problems.size() - LISTED) + " more; leakwarden scan has all");
        }
    }

    private static void fix(
            ScanResult result, List<Finding> findings, CommittedFiles files, Optional<Path> target, Streams streams)
            throws RequestException, InterruptedException {
        ReplacementList replacements = new ReplacementList(files);
        for (Finding finding : findings) {
            replacements.add(finding);
        }
        Optional<String> blobs = Optional.empty();
        if (target.isPresent()) {
            Path file = target.get();
            write(file, replacements::write);
            if (!replacements.blobs().isEmpty()) {
                Path beside = blobsBeside(file);
                String ids = String.join("\n", replacements.blobs()) + "\n";
                write(beside, out -> out.write(ids.getBytes(StandardCharsets.US_ASCII)));
                blobs = Optional.of(beside.toAbsolutePath().toString());
            }
        }
        Optional<String> written = target.map(file -> file.toAbsolutePath().toString());
        new FixSteps(result, findings).lines(written, blobs).forEach(streams.out()::println);
    }

    private static Path blobsBeside(Path list) {
        return list.resolveSibling(list.getFileName() + ".blobs");
    }

    /** A list of secrets in clear must not lie where the next commit would take it along, nor replace anything. */
    private static void mustBeNew(Path file, GitRepository repository) throws RequestException {
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new RequestException(file.toString(), "is there already", "name a file that is not");
        }
        Path absolute = file.toAbsolutePath().normalize();
        Path folder = absolute.getParent();
        try {
            Path real = folder == null ? absolute : folder.toRealPath();
            boolean inside = GitRepositories.containing(real).isPresent();
            for (Path root : List.of(repository.root(), repository.gitDirectory(), repository.commonDirectory())) {
                inside |= real.startsWith(root.toRealPath());
            }
            if (inside) {
                throw new RequestException(
                        file.toString(), "lies inside a repository", "name a file outside: it holds secrets in clear");
            }
        } catch (IOException e) {
            throw new RequestException(
                    file.toString(), "cannot be written: its folder is not there", "make the folder");
        }
    }

    private static void write(Path file, WholeFile.Content content) throws RequestException {
        try {
            WholeFile.write(file, true, content);
        } catch (IOException e) {
            throw new RequestException(file.toString(), "could not be written", "see that there is room and a way");
        }
    }
}
