package io.github.leakwarden.maven;

import io.github.leakwarden.model.Problem;
import io.github.leakwarden.model.RequestException;
import io.github.leakwarden.model.ScanResult;
import io.github.leakwarden.report.Judgement;
import io.github.leakwarden.report.ReportFile;
import io.github.leakwarden.report.ReportOptions;
import io.github.leakwarden.report.Reports;
import io.github.leakwarden.rule.BuiltinRules;
import io.github.leakwarden.scan.Scan;
import io.github.leakwarden.scan.ScanListener;
import io.github.leakwarden.scan.TextMask;
import io.github.leakwarden.scan.option.OptionValues;
import io.github.leakwarden.scan.option.ScanOption;
import io.github.leakwarden.scan.option.ScanPlan;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.maven.model.Plugin;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Scans the source tree for leaked credentials, and fails the build if there are any.
 *
 * <p>In a build of several modules it runs once, at the root of the build, over the whole tree; the modules' build
 * directories are left out, and so is git's history unless asked for. A module that is built alone, or whose root does
 * not run this goal, is checked by itself. A configuration file at the root counts as on the command line.
 */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
@SuppressWarnings("NullAway.Init") // Maven fills the fields before it calls execute
public final class CheckMojo extends AbstractMojo {
    private static final int LOG_WIDTH = 100;

    /** Whether to do nothing. */
    @Parameter(property = "leakwarden.skip", defaultValue = "false")
    private boolean skip;

    /** Findings accepted as known, a file made by <code>leakwarden baseline create</code>. */
    @Parameter(property = "leakwarden.baseline")
    private @Nullable File baseline;

    /**
     * The configuration file. Without it, <code>.leakwarden.toml</code> at the root of the build is used if it is there.
     */
    @Parameter(property = "leakwarden.config")
    private @Nullable File config;

    /**
     * Findings of less harm are left out: <code>critical</code>, <code>high</code>, <code>medium</code>, <code>low</code>
     * or <code>info</code>. Without it the configuration file decides, else <code>low</code>.
     */
    @Parameter(property = "leakwarden.minSeverity")
    private @Nullable String minSeverity;

    /**
     * Findings less sure are left out: <code>high</code>, <code>medium</code> or <code>low</code>. Without it the
     * configuration file decides, else <code>medium</code>.
     */
    @Parameter(property = "leakwarden.minConfidence")
    private @Nullable String minConfidence;

    /**
     * How much of git's history to read: <code>none</code>, <code>full</code> or a range such as
     * <code>origin/main..HEAD</code>.
     */
    @Parameter(property = "leakwarden.history", defaultValue = "none")
    private String history;

    /** Globs of paths to leave out, from the root of the build; a glob without a slash matches a name at any depth. */
    @Parameter(property = "leakwarden.excludes")
    private @Nullable List<String> excludes;

    /** The SARIF report, written whatever is found. */
    @Parameter(property = "leakwarden.sarif", defaultValue = "${project.build.directory}/leakwarden.sarif")
    private File sarif;

    /** Whether findings fail the build; otherwise they are warnings. */
    @Parameter(property = "leakwarden.failOnFindings", defaultValue = "true")
    private boolean failOnFindings;

    /** Whether the build goes on although something could not be read. */
    @Parameter(property = "leakwarden.allowUnread", defaultValue = "false")
    private boolean allowUnread;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    @Parameter(defaultValue = "${reactorProjects}", readonly = true, required = true)
    private List<MavenProject> reactor;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
    private MojoExecution execution;

    @Parameter(defaultValue = "${plugin.version}", readonly = true, required = true)
    private String version;

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("not checked: leakwarden.skip is set");
        } else if (isCheckedAtRoot()) {
            getLog().debug("checked at the root of the build, with everything below it");
        } else {
            judge(scanned());
        }
    }

    /** A module that is built alone, or whose root does without this goal, is checked by itself. */
    private boolean isCheckedAtRoot() {
        return !project.isExecutionRoot()
                && reactor.stream().filter(MavenProject::isExecutionRoot).anyMatch(this::checks);
    }

    private boolean checks(MavenProject root) {
        boolean onCommandLine = execution.getSource() == MojoExecution.Source.CLI;
        Plugin declared = root.getPlugin(execution.getPlugin().getKey());
        return onCommandLine || declared != null && !declared.getExecutions().isEmpty();
    }

    private ScanResult scanned() throws MojoExecutionException {
        try {
            SourceTree tree = SourceTree.of(project, reactor);
            ScanPlan plan = ScanPlan.of(options(), tree.targets(), tree.root(), System.getenv());
            Scan scan = new Scan(tree.withoutBuilds(plan.request()));
            plan.notes().stream().map(scan.mask()::line).forEach(getLog()::info);
            ScanResult result = scan.run(ScanListener.NONE);
            write(result);
            return result;
        } catch (RequestException wrong) {
            throw new MojoExecutionException("leakwarden cannot check this: " + told(wrong));
        } catch (IOException notWritten) {
            throw new MojoExecutionException(
                    "leakwarden could not write " + shown(sarif.toString()) + ": " + ReportFile.reason(notWritten));
        } catch (InterruptedException cancelled) {
            Thread.currentThread().interrupt();
            throw new MojoExecutionException("leakwarden was cancelled", cancelled);
        }
    }

    /** Not the exception itself, which quotes files as somebody wrote them: somebody may have written a secret there. */
    private static String told(RequestException wrong) {
        TextMask mask = TextMask.of(BuiltinRules.load());
        return wrong.faults().stream().map(fault -> mask.line(fault.toString())).collect(Collectors.joining("\n"));
    }

    private static String shown(String path) {
        return TextMask.of(BuiltinRules.load()).line(path);
    }

    private OptionValues options() {
        OptionValues options = new OptionValues();
        options.add(ScanOption.HISTORY, history);
        add(options, ScanOption.BASELINE, baseline);
        add(options, ScanOption.CONFIG, config);
        add(options, ScanOption.MIN_SEVERITY, minSeverity);
        add(options, ScanOption.MIN_CONFIDENCE, minConfidence);
        if (excludes != null) {
            excludes.forEach(glob -> options.add(ScanOption.EXCLUDE, glob));
        }
        return options;
    }

    private static void add(OptionValues options, ScanOption option, @Nullable Object value) {
        if (value != null) {
            options.add(option, value.toString());
        }
    }

    private void write(ScanResult result) throws IOException, RequestException {
        Path file = sarif.toPath();
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        ReportFile.write(file, Reports.byName("sarif"), result, reportOptions());
    }

    private Judgement judgement() {
        return new Judgement(allowUnread, false, false);
    }

    private ReportOptions reportOptions() {
        return new ReportOptions(false, false, LOG_WIDTH, version).judgedBy(judgement());
    }

    private void judge(ScanResult result) throws MojoExecutionException, MojoFailureException {
        long findings = result.findings().stream().filter(judgement()::fails).count();
        boolean unread = !result.manifest().isComplete();
        print(result, findings > 0 && failOnFindings || unread && !allowUnread);
        if (findings > 0 && failOnFindings) {
            throw new MojoFailureException(
                    (findings == 1 ? "1 leaked credential or exposure" : findings + " leaked credentials or exposures")
                            + ", listed above and in " + shown(sarif.toString())
                            + "; to accept them knowingly see \"What to do\" above");
        }
        if (unread && !allowUnread) {
            int inputs = result.manifest().problems(Problem.Effect.UNREAD).size();
            throw new MojoExecutionException("leakwarden could not read " + inputs
                    + (inputs == 1 ? " input" : " inputs") + ", listed above (leakwarden.allowUnread goes on without)");
        }
    }

    private void print(ScanResult result, boolean failing) throws MojoExecutionException {
        ByteArrayOutputStream console = new ByteArrayOutputStream();
        try {
            Reports.byName("console").write(result, reportOptions(), console);
        } catch (IOException | RequestException notWritten) {
            throw new MojoExecutionException("leakwarden could not write its report", notWritten);
        }
        Consumer<String> log = line -> getLog().info(line);
        if (failing) {
            log = line -> getLog().error(line);
        } else if (!result.findings().isEmpty()) {
            log = line -> getLog().warn(line);
        }
        console.toString(StandardCharsets.UTF_8).lines().forEach(log);
    }
}
