package io.github.leakwarden.scan.option;

import io.github.leakwarden.report.Reports;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The options of {@code scan}, each defined once: the parser, the help, the completion, the man page and the
 * {@code [scan]} table of a configuration file are all made from this list.
 */
public enum ScanOption {
    HISTORY("full|none|REV..REV", "How much of git history to read (default: full at a repository's root)."),
    BRANCH("NAME", "Read only the history of this branch or tag."),
    SINCE("DATE|COMMIT", "Read only commits after a date or commit."),
    FIRST_PARENT(null, "Follow only the first parent of merges."),
    ALL_OBJECTS(null, "Read unreachable objects too: all that the object database holds."),
    FULL_BLOBS(null, "Look at every byte of history, even where git keeps it as a copy of what was looked at."),
    STAGED(null, "Scan what the commit would contain, against HEAD."),
    INCLUDE("GLOB", "Read only paths that match; may be given again."),
    EXCLUDE("GLOB", "Leave out paths that match; may be given again."),
    INCLUDE_IGNORED(null, "Read files that git ignores too."),
    TRACKED_ONLY(null, "Read only files that git tracks."),
    CONFIG("FILE", "Configuration file (default: found at the repository's root).", "-c"),
    CONFIG_FORMAT("leakwarden|gitleaks", "How to read the configuration file (default: by its name)."),
    RULES("FILE|DIR", "Rule files to add; may be given again."),
    NO_BUILTIN_RULES(null, "Leave out the built-in rules."),
    ENABLE("ID-GLOB", "Use only rules whose id matches; may be given again.", "--enable-rule"),
    DISABLE("ID-GLOB", "Leave out rules whose id matches; may be given again."),
    BASELINE("FILE", "Findings accepted as known.", "--baseline-path", "-b"),
    IGNORE_FILE("FILE", "Accept what an ignore file names, besides those at the root; may be given again."),
    MIN_SEVERITY("critical|high|medium|low|info", "Leave out findings of less harm (default: low)."),
    MIN_CONFIDENCE("high|medium|low", "Leave out findings less sure (default: medium)."),
    EXIT_CODE("N", "Exit code for findings (default: 1)."),
    ALLOW_UNREAD(null, "Exit 0 although something was not read."),
    STRICT(null, "Exit 3 also when an input was searched but not fully decoded or analysed."),
    FAIL_ON_STALE(null, "Exit as for findings when a suppression is stale, expired, or names no rule."),
    REPORT("FORMAT[:FILE]", "{formats}; to standard output or a file; may be given again."),
    SHOW_SECRETS(null, "Print secrets in the clear."),
    NO_EXPOSURE(null, "Do not analyse what code does with credentials."),
    MAX_DECODE_DEPTH("N", "Encodings inside encodings to undo (default: 3)."),
    MAX_ARCHIVE_DEPTH("N", "Archives inside archives to open (default: 4)."),
    MAX_BLOB("SIZE", "Leave out files larger than this, such as 10MB."),
    MAX_TIME("T", "Read no longer than this, such as 90s or 5m; what is left then is unread."),
    CACHE(
            "DIR|off",
            "Where to keep what spares the next run work, such as which objects of history held nothing (default: the"
                    + " user's cache folder; never in what is scanned)."),
    THREADS("N", "Threads (default: one for each processor)."),
    PROGRESS("auto|always|never", "Progress on standard error (default: auto, on a terminal)."),
    COLOR("auto|always|never", "Colour on standard output (default: auto, on a terminal)."),
    REPORT_PATH(
            Origin.GITLEAKS,
            "FILE",
            "File for a report; its ending tells the format unless --report-format does.",
            "-r"),
    REPORT_FORMAT(Origin.GITLEAKS, "FORMAT", "Format of the report in --report-path.", "-f"),
    SOURCE(Origin.GITLEAKS, "PATH", "What to scan.", "-s"),
    NO_GIT(Origin.GITLEAKS, null, "Read files only: no index, no history."),
    LOG_OPTS(
            Origin.GITLEAKS,
            "OPTIONS",
            "Of git log's options: --all, --since=DATE, --first-parent, and a branch or range."),
    PRE_COMMIT(Origin.GITLEAKS, null, "Scan what is staged, as --staged does."),
    PIPE(Origin.GITLEAKS, null, "Scan standard input, as the path - does."),
    GITLEAKS_IGNORE_PATH(Origin.GITLEAKS, "FILE|DIR", "A .gitleaksignore file, or a folder that may hold one.", "-i"),
    IGNORE_GITLEAKS_ALLOW(Origin.GITLEAKS, null, "Do not heed gitleaks:allow."),
    MAX_TARGET_MEGABYTES(Origin.GITLEAKS, "N", "Leave out files larger than this; 0 leaves out none."),
    NO_COLOR(Origin.GITLEAKS, null, "No colour, as --color never."),
    REDACT(Origin.GITLEAKS, null, "Accepted: secrets are masked unless --show-secrets is given."),
    VERBOSE(Origin.GITLEAKS, null, "Accepted: the console report shows each finding anyway.", "-v"),
    NO_BANNER(Origin.GITLEAKS, null, "Accepted: there is no banner."),
    LOG_LEVEL(Origin.GITLEAKS_WITHOUT_EFFECT, "LEVEL", "Accepted without effect: there is no log.", "-l"),
    TIMEOUT(Origin.GITLEAKS, "SECONDS", "Read no longer than this, as --max-time; 0 is for ever."),
    FOLLOW_SYMLINKS(
            Origin.GITLEAKS_WITHOUT_EFFECT,
            null,
            "Accepted without effect: what a link names is read by its own path if it is in the tree, never outside"
                    + " it."),
    PLATFORM(Origin.GITLEAKS_WITHOUT_EFFECT, "NAME", "Accepted without effect: reports hold no links to a forge."),
    DIAGNOSTICS(Origin.GITLEAKS_WITHOUT_EFFECT, "MODE", "Accepted without effect: nothing is measured."),
    DIAGNOSTICS_DIR(Origin.GITLEAKS_WITHOUT_EFFECT, "DIR", "Accepted without effect: nothing is measured.");

    /** Whose word an option is. */
    private enum Origin {
        OURS,
        /** For those who come from gitleaks. */
        GITLEAKS,
        /** Accepted, for those who come from gitleaks, and changing nothing that one would expect of it. */
        GITLEAKS_WITHOUT_EFFECT
    }

    private final Origin origin;
    private final Optional<String> argument;
    private final String help;
    private final List<String> otherNames;
    private final String key;

    ScanOption(@Nullable String argument, String help, String... otherNames) {
        this(Origin.OURS, argument, help, otherNames);
    }

    ScanOption(Origin origin, @Nullable String argument, String help, String... otherNames) {
        this.origin = origin;
        this.argument = Optional.ofNullable(argument);
        this.help = help;
        this.otherNames = List.of(otherNames);
        this.key = name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** All formats of a report, the default first. Told only to who asks for help, as every scan comes by this list. */
    private static String formats() {
        List<String> names = new ArrayList<>(Reports.names());
        names.set(0, names.get(0) + " (default)");
        return String.join(", ", names);
    }

    /** The name without dashes, as in a configuration file: {@code max-blob}. */
    public String key() {
        return key;
    }

    /** The long name, with dashes. */
    public String longName() {
        return "--" + key();
    }

    /** Other spellings, with dashes. */
    public List<String> otherNames() {
        return otherNames;
    }

    /** What its value looks like; empty for a switch. */
    public Optional<String> argument() {
        return argument;
    }

    /** What it does, in one line. */
    public String help() {
        return this == REPORT ? help.replace("{formats}", formats()) : help;
    }

    /** Whether it may be given more than once, each time adding to the list. */
    public boolean isList() {
        return this == INCLUDE
                || this == EXCLUDE
                || this == RULES
                || this == ENABLE
                || this == DISABLE
                || this == IGNORE_FILE
                || this == REPORT;
    }

    /** Whether it is gitleaks' way of saying something. */
    public boolean isOfGitleaks() {
        return origin != Origin.OURS;
    }

    /** Whether it is accepted and changes nothing that one would expect of it. */
    public boolean isWithoutEffect() {
        return origin == Origin.GITLEAKS_WITHOUT_EFFECT;
    }

    /** The option of that name, dashes included. */
    public static Optional<ScanOption> named(String name) {
        for (ScanOption option : values()) {
            if (option.longName().equals(name) || option.otherNames.contains(name)) {
                return Optional.of(option);
            }
        }
        return Optional.empty();
    }
}
