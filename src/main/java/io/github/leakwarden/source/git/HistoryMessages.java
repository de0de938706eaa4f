package io.github.leakwarden.source.git;

import io.github.leakwarden.model.CommitInfo;
import io.github.leakwarden.model.FileState;
import io.github.leakwarden.model.Problem;
import io.github.leakwarden.model.Provenance;
import io.github.leakwarden.source.Blob;
import io.github.leakwarden.source.BlobReceiver;
import io.github.leakwarden.source.Workers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.util.RawParseUtils;

/**
 * Delivers the messages of commits and annotated tags while they are met, in batches on the workers. A commit's message
 * is followed by what its {@link FurtherHeaders} say.
 */
final class HistoryMessages implements HistoryContents.Listener {
    /** Enough to be worth a task. */
    private static final int BATCH = 512;

    /** A commit or tag as it came. */
    private record Raw(ObjectId id, byte[] bytes, FileState state, boolean packed) {}

    private final String unit;
    private final Optional<Recollection> recollection;
    private final TallySum known = new TallySum();
    private final BlobReceiver receiver;
    private final Workers workers;
    private final AtomicLong commits = new AtomicLong();
    private final AtomicLong tags = new AtomicLong();
    private final Set<Problem> told;
    private List<Raw> batch = new ArrayList<>();

    HistoryMessages(String unit, Optional<Recollection> recollection, BlobReceiver receiver, Workers workers) {
        this(unit, recollection, receiver, workers, new HashSet<>());
    }

    private HistoryMessages(
            String unit,
            Optional<Recollection> recollection,
            BlobReceiver receiver,
            Workers workers,
            Set<Problem> told) {
        this.told = told;
        this.unit = unit;
        this.recollection = recollection;
        this.receiver = receiver;
        this.workers = workers;
    }

    /** Another that has met nothing yet, for the same history: it tells no problem that this one told. */
    HistoryMessages anew() {
        return new HistoryMessages(unit, recollection, receiver, workers, told);
    }

    @Override
    public boolean knows(ObjectId commit) {
        boolean isKnown = recollection.isPresent() && recollection.get().recall(commit, known);
        if (isKnown) {
            commits.incrementAndGet();
        }
        return isKnown;
    }

    @Override
    public void commit(ObjectId id, byte[] raw, boolean packed) throws InterruptedException {
        commits.incrementAndGet();
        add(new Raw(id, raw, FileState.COMMIT_MESSAGE, packed));
    }

    @Override
    public void tag(ObjectId id, byte[] raw, boolean packed) throws InterruptedException {
        tags.incrementAndGet();
        if (recollection.isEmpty() || !recollection.get().recall(id, known)) {
            add(new Raw(id, raw, FileState.TAG_MESSAGE, packed));
        }
    }

    @Override
    public void unreadable(String root, UnreadableObject fault) {
        problem(root, fault);
    }

    @Override
    public void unreadableTree(String owner, UnreadableObject fault) {
        problem(owner, fault);
    }

    private void problem(String owner, UnreadableObject fault) {
        Problem problem = Problem.unread(fault.reason().code, unit, "", fault.getMessage() + "; reached from " + owner);
        if (told.add(problem)) {
            receiver.problem(problem);
        }
    }

    private void add(Raw message) throws InterruptedException {
        batch.add(message);
        if (batch.size() == BATCH) {
            flush();
        }
    }

    /** Hands over what has gathered. */
    void flush() throws InterruptedException {
        List<Raw> full = batch;
        batch = new ArrayList<>();
        if (!full.isEmpty()) {
            workers.submit(() -> full.forEach(this::deliver));
        }
    }

    private void deliver(Raw message) {
        if (recollection.isEmpty() || !message.packed()) {
            search(message);
            return;
        }
        receiver.tally(() -> search(message))
                .ifPresent(tally -> recollection.get().keep(message.id(), tally));
    }

    private void search(Raw message) {
        boolean isTag = message.state() == FileState.TAG_MESSAGE;
        byte[] raw = message.bytes();
        int start = isTag ? RawParseUtils.tagMessage(raw, 0) : RawParseUtils.commitMessage(raw, 0);
        int from = start < 0 ? raw.length : Math.min(start, raw.length);
        byte[] further = isTag ? new byte[0] : FurtherHeaders.of(raw, from);
        byte[] text = Arrays.copyOfRange(raw, from, raw.length + further.length);
        System.arraycopy(further, 0, text, raw.length - from, further.length);
        if (text.length == 0) {
            return;
        }
        CommitInfo info = isTag ? RawCommit.tagInfo(message.id(), raw) : RawCommit.info(message.id(), raw);
        Provenance place = new Provenance(unit, "", List.of(), message.state(), Optional.of(info));
        receiver.blob(Blob.whole(place, text, text.length));
    }

    /** Adds to the manifest's counts. */
    void count() {
        if (known.objects() > 0) {
            receiver.tallied(unit, known.objects(), known.sum());
        }
        receiver.count(unit, "commit messages", commits.get());
        if (tags.get() > 0) {
            receiver.count(unit, "tag messages", tags.get());
        }
    }
}
