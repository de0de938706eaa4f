package io.github.leakwarden.scan;

import io.github.leakwarden.detect.Detection;
import io.github.leakwarden.detect.Detector;
import io.github.leakwarden.detect.DetectorSession;
import io.github.leakwarden.detect.Sightings;
import io.github.leakwarden.exposure.CodeFile;
import io.github.leakwarden.exposure.ExposureAnalyser;
import io.github.leakwarden.exposure.Exposures;
import io.github.leakwarden.exposure.ProjectFiles;
import io.github.leakwarden.model.ExposureHit;
import io.github.leakwarden.model.FileState;
import io.github.leakwarden.model.Match;
import io.github.leakwarden.model.Problem;
import io.github.leakwarden.model.Provenance;
import io.github.leakwarden.source.Blob;
import io.github.leakwarden.source.BlobReceiver;
import io.github.leakwarden.source.Lineage;
import io.github.leakwarden.source.Tally;
import io.github.leakwarden.source.archive.ArchiveLimits;
import io.github.leakwarden.source.git.IndexSource;
import io.github.leakwarden.triage.StandingMark;
import io.github.leakwarden.triage.TextOwners;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The way of one blob through the scan: transcoded if need be, searched, analysed if it is code. Thread-safe; each thread
 * has its own detector session.
 */
final class BlobPipeline implements BlobReceiver {
    private final Sessions sessions;
    private final SilentRules silent;
    private final FileNames names;
    private final Optional<Exposures> analysers;
    private final Optional<ExposureMemory> remembered;
    private final ProjectFolders projects;
    private final TextOwners owners;
    private final NamedFiles named;
    private final ArchiveLimits limits;
    private final TimeLimit time;
    private final boolean fullBlobs;
    private final Ledger ledger;
    private final Progress progress;
    private final List<SeenBlob> seen = new ArrayList<>();
    private final List<StandingMark> standing = new ArrayList<>();
    private final Map<String, Set<String>> providersByUnit = new ConcurrentHashMap<>();
    private final TallyRecorder recorder = new TallyRecorder();
    private volatile @Nullable IndexSource staged;

    /**
     * @param silent what they match is not shown
     * @param analysers asked when there is something to analyse
     * @param remembered what they need not be asked
     * @param limits of what stands packed in a text
     * @param time after which nothing is searched
     * @param fullBlobs whether to look at every byte of a blob that was made of another one
     */
    BlobPipeline(
            Detector detector,
            SilentRules silent,
            Optional<Exposures> analysers,
            Optional<ExposureMemory> remembered,
            ProjectFolders projects,
            TextOwners owners,
            NamedFiles named,
            ArchiveLimits limits,
            TimeLimit time,
            boolean fullBlobs,
            Ledger ledger,
            Progress progress) {
        this.sessions = new Sessions(detector);
        this.silent = silent;
        this.names = new FileNames(sessions);
        this.analysers = analysers;
        this.remembered = remembered;
        this.projects = projects;
        this.owners = owners;
        this.named = named;
        this.limits = limits;
        this.time = time;
        this.fullBlobs = fullBlobs;
        this.ledger = ledger;
        this.progress = progress;
    }

    /** Everything that had something in it, in no particular order. */
    List<SeenBlob> seen() {
        synchronized (seen) {
            return List.copyOf(seen);
        }
    }

    /** Marks of ours in files as they stand, in no particular order. */
    List<StandingMark> standingMarks() {
        synchronized (standing) {
            return List.copyOf(standing);
        }
    }

    /** Names of providers that something in the unit speaks of, by unit. */
    Map<String, Set<String>> providersByUnit() {
        return providersByUnit;
    }

    /** From now on, staged blobs count only for what they add to their forerunners. */
    void compareStaged(IndexSource index) {
        staged = index;
    }

    /** Each thread's own. */
    private static final class Sessions extends ThreadLocal<DetectorSession> {
        private final Detector detector;

        Sessions(Detector detector) {
            this.detector = detector;
        }

        @Override
        protected DetectorSession initialValue() {
            return detector.session();
        }
    }

    @Override
    public boolean wantsMore() {
        return !time.isOver();
    }

    @Override
    public void blob(Blob blob) {
        if (time.isOver()) {
            Provenance late = blob.provenance();
            problem(Problem.unread(
                    Problem.TIME_OVER, late.unit(), late.display(), "the time was over before it was searched"));
            return;
        }
        ledger.bytes(blob.provenance().unit(), blob.length());
        recorder.bytes(blob.length());
        names.add(blob, this);
        BlobText text = BlobText.of(blob);
        Detection detection = detect(blob, text);
        note(blob.provenance(), detection);
        if (detection.marked()
                && isToday(blob.provenance())
                && blob.provenance().members().isEmpty()) {
            synchronized (standing) {
                text.marks().forEach(mark -> standing.add(new StandingMark(blob.provenance(), mark)));
            }
        }
        List<Match> packed = packed(blob, detection);
        List<Match> matches = detection.matches();
        List<ExposureHit> exposures = exposures(blob, text, detection);
        if (!packed.isEmpty() || !matches.isEmpty() || !exposures.isEmpty()) {
            keep(blob, text, packed, detection, exposures);
        } else if (named.mayReport(blob)) {
            keep(SeenBlob.empty(blob));
        }
        progress.read(blob.length(), matches.size());
    }

    @Override
    public void names(List<String> texts, IntFunction<Provenance> place) {
        // Were they left when the time is over, nobody would say so: the source asks before it hands on a batch.
        names.search(texts, place, this);
    }

    /** What was found in what stands packed in the text. */
    private List<Match> packed(Blob blob, Detection detection) {
        if (detection.packed().isEmpty() || limits.depth() == 0) {
            return List.of();
        }
        PackedTexts texts = new PackedTexts(sessions.get(), owners, limits, this::note, this);
        return texts.search(blob, detection.packed(), limits.depth());
    }

    /** Keeps what was found: of what stands packed each as of a text of its own. */
    private void keep(Blob blob, BlobText text, List<Match> packed, Detection detection, List<ExposureHit> exposures) {
        List<Match> matches = detection.matches();
        List<Match> hidden = silent.matches(text.bytes(), text.length());
        Optional<StagedComparison> comparison = comparison(blob, text);
        if (!packed.isEmpty()) {
            List<Match> masked = new ArrayList<>(packed);
            masked.addAll(matches);
            masked.addAll(hidden);
            text.seenApart(packed, masked).forEach(apart -> keep(addedOnly(apart, comparison)));
        }
        if (!matches.isEmpty() || !exposures.isEmpty()) {
            List<Match> unshown = new ArrayList<>(packed);
            unshown.addAll(hidden);
            keep(addedOnly(text.seen(matches, unshown, exposures, detection.decoded()), comparison));
        }
    }

    /** Spares itself what was seen in the blob that this one was made of, and keeps what it sees for those made of this. */
    private Detection detect(Blob blob, BlobText text) {
        DetectorSession session = sessions.get();
        if (fullBlobs || blob.lineage().isEmpty() || text.isTranscoded()) {
            return session.detect(text.bytes(), text.length());
        }
        Lineage lineage = blob.lineage().get();
        Optional<Sightings> base = lineage.base().flatMap(kept -> kept.get(Sightings.class));
        if (base.isEmpty() && lineage.own().isEmpty()) {
            return session.detect(text.bytes(), text.length());
        }
        Detection detection = session.detect(text.bytes(), text.length(), base, lineage.copies());
        lineage.own().ifPresent(own -> session.sightings().ifPresent(seen -> own.keep(seen, seen.bytes())));
        return detection;
    }

    /** Whether a name is new: a commit that only changes a file's content does not bring its name. */
    boolean bringsName(Provenance place) {
        IndexSource index = staged;
        return index == null || place.state() != FileState.STAGED || index.bringsName(place.path());
    }

    /** To be called when every blob was received. */
    void finish() {
        names.finish(this);
        if (remembered.isPresent()) {
            remembered.get().save();
        }
    }

    private void keep(SeenBlob blob) {
        recorder.more();
        synchronized (seen) {
            seen.add(blob);
        }
    }

    /** With what stood at its place before, if it is staged. */
    private Optional<StagedComparison> comparison(Blob blob, BlobText text) {
        Provenance provenance = blob.provenance();
        IndexSource index = staged;
        if (index == null
                || provenance.state() != FileState.STAGED
                || !provenance.members().isEmpty()) {
            return Optional.empty();
        }
        List<byte[]> before = index.forerunners(provenance.path()).stream()
                .map(BlobText::textOf)
                .toList();
        return Optional.of(new StagedComparison(text.bytes(), text.length(), before));
    }

    private static SeenBlob addedOnly(SeenBlob found, Optional<StagedComparison> staged) {
        if (staged.isEmpty()) {
            return found;
        }
        StagedComparison comparison = staged.get();
        return new SeenBlob(
                found.provenance(),
                found.objectId(),
                found.offset(),
                found.hits().stream()
                        .filter(hit -> comparison.isNew(hit.match().secretSpan()))
                        .toList(),
                found.exposures().stream()
                        .filter(exposure -> comparison.isNew(exposure.hit().span()))
                        .toList());
    }

    private void note(Provenance provenance, Detection detection) {
        if (!detection.providers().isEmpty()) {
            name(provenance.unit(), detection.providers());
            recorder.providers(detection.providers());
        }
        for (Detection.GivenUp givenUp : detection.givenUp()) {
            problem(Problem.degraded(givenUp.code(), provenance.unit(), provenance.display(), givenUp.message()));
        }
    }

    /** Notes that a unit names these providers. */
    private void name(String unit, Set<String> providers) {
        providersByUnit
                .computeIfAbsent(unit, any -> ConcurrentHashMap.newKeySet())
                .addAll(providers);
    }

    /** Whether it is a file as it stands now. */
    private static boolean isToday(Provenance provenance) {
        return provenance.state().isFile() && !provenance.state().isHistory();
    }

    /** Exposures are about code as it stands now: history is not analysed, nor the inside of archives. */
    private List<ExposureHit> exposures(Blob blob, BlobText text, Detection detection) {
        Provenance provenance = blob.provenance();
        boolean worthParsing = detection.signalled() || !detection.matches().isEmpty();
        if (analysers.isEmpty()
                || !isToday(provenance)
                || !worthParsing
                || !provenance.members().isEmpty()
                || blob.offset() > 0) {
            return List.of();
        }
        List<ExposureAnalyser> reading = new ArrayList<>();
        for (ExposureAnalyser analyser : analysers.get().analysers()) {
            if (analyser.reads(provenance.path())) {
                reading.add(analyser);
            }
        }
        if (reading.isEmpty()) {
            return List.of();
        }
        ProjectFiles project = projects.apply(provenance.unit());
        ExposureMemory.Analysis analysis = (around, incomplete) -> {
            List<ExposureHit> found = new ArrayList<>();
            for (ExposureAnalyser analyser : reading) {
                found.addAll(analyser.analyse(codeFile(provenance, text, detection, around, incomplete)));
            }
            return found;
        };
        return remembered.isPresent() && detection.matches().isEmpty()
                ? remembered
                        .get()
                        .analyse(provenance.unit(), provenance.path(), text.bytes(), text.length(), project, analysis)
                : analysis.run(project, () -> {});
    }

    private CodeFile codeFile(
            Provenance provenance, BlobText text, Detection detection, ProjectFiles project, Runnable incomplete) {
        return new CodeFile(
                provenance.path(),
                text.bytes(),
                text.length(),
                owners.settle(detection.matches()),
                project,
                (code, message) -> {
                    incomplete.run();
                    problem(Problem.degraded(code, provenance.unit(), provenance.display(), message));
                });
    }

    @Override
    public void problem(Problem problem) {
        recorder.more();
        ledger.problem(problem);
        TextMask mask = new TextMask(sessions.get(), silent);
        progress.problem(new Problem(
                problem.effect(),
                problem.code(),
                mask.mask(problem.unit()),
                mask.mask(problem.path()),
                mask.mask(problem.message())));
    }

    @Override
    public void count(String unit, String what, long howMany) {
        ledger.count(unit, what, howMany);
        recorder.count(what, howMany);
    }

    @Override
    public Optional<Tally> tally(Runnable delivery) {
        return recorder.record(delivery);
    }

    @Override
    public void tallied(String unit, long objects, Tally sum) {
        ledger.bytes(unit, sum.bytes());
        sum.counts().forEach((what, many) -> ledger.count(unit, what, many));
        if (!sum.providers().isEmpty()) {
            name(unit, sum.providers());
        }
        progress.skip(objects, sum.bytes());
    }

    @Override
    public void headline(String text) {
        ledger.headline(text);
    }

    @Override
    public void expect(long blobs) {
        progress.expect(blobs);
    }
}
