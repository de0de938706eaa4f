package io.github.leakwarden.source.git;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leakwarden.model.FileState;
import io.github.leakwarden.model.Problem;
import io.github.leakwarden.model.Provenance;
import io.github.leakwarden.source.Blob;
import io.github.leakwarden.source.BlobReceiver;
import io.github.leakwarden.source.SameThread;
import io.github.leakwarden.source.Tally;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What a cache saves: nothing that was read out of a pack and held nothing is read again. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "keeps nothing where a file system knows no modes")
final class RememberedHistoryTest {
    private static final String FOUND = "a find";

    @TempDir
    Path directory;

    private GitFixture git;

    @BeforeEach
    void makePack() throws Exception {
        git = GitFixture.at(directory.resolve("repo"));
        git.write("a/one.txt", "one").write("b/two.txt", FOUND).commit("First");
        git.write("a/one.txt", "another").commit("Second, " + FOUND);
        git.git("tag", "-a", "-m", "the tag", "v1");
        git.git("repack", "-q", "-a", "-d");
    }

    @Test
    void readsAgainOnlyWhatHeldSomething() throws Exception {
        Receiver first = deliver();
        Receiver second = deliver();

        assertThat(first.texts()).contains("one", "another", FOUND, "First\n", "the tag\n");
        assertThat(second.texts()).containsExactlyInAnyOrder(FOUND, "Second, " + FOUND + "\n");
        assertThat(second.bytes).isEqualTo(first.bytes);
        assertThat(second.counts).isEqualTo(first.counts).containsEntry("history blobs", 3L);
    }

    @Test
    void readsWhatIsNewBesides() throws Exception {
        deliver();
        git.write("a/new.txt", "three").commit("Third");

        assertThat(deliver().texts()).containsExactlyInAnyOrder(FOUND, "Second, " + FOUND + "\n", "three", "Third\n");
    }

    @Test
    void readsAllThatAnotherRuleMayFind() throws Exception {
        Receiver first = deliver();

        assertThat(deliver("other rules").texts()).containsExactlyInAnyOrderElementsOf(first.texts());
        assertThat(deliver().texts()).hasSize(2);
    }

    @Test
    void tellsTheSameStories() throws Exception {
        String blob = git.git("rev-parse", "HEAD:b/two.txt").strip();
        GitHistory first = history("rules");
        first.deliver(new Receiver(), new SameThread());
        GitHistory second = history("rules");
        second.deliver(new Receiver(), new SameThread());

        Receiver none = new Receiver();
        assertThat(second.stories(Set.of(blob), none)).isEqualTo(first.stories(Set.of(blob), none));
        assertThat(second.spreads(List.of(List.of(blob)), none)).isEqualTo(first.spreads(List.of(List.of(blob)), none));
    }

    private Receiver deliver() throws Exception {
        return deliver("rules");
    }

    private Receiver deliver(String rules) throws Exception {
        Receiver receiver = new Receiver();
        history(rules).deliver(receiver, new SameThread());
        assertThat(receiver.problems).isEmpty();
        return receiver;
    }

    private GitHistory history(String rules) throws Exception {
        GitCommand command = GitCommand.on(
                GitProgram.find(System.getenv("PATH")),
                GitRepositories.containing(git.root()).orElseThrow());
        return GitHistory.all(command, ".")
                .remembering(HistoryAhead.begin(
                        new HistoryCache(
                                directory.resolve("cache"), new byte[] {1}, rules.getBytes(StandardCharsets.UTF_8)),
                        command));
    }

    /** Tallies whatever does not speak of a find. */
    private static final class Receiver implements BlobReceiver {
        private final List<Blob> blobs = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();
        private final Map<String, Long> counts = new TreeMap<>();
        private long bytes;

        /** Those of objects; the names of refs are none. */
        List<String> texts() {
            return blobs.stream()
                    .filter(blob -> blob.provenance().state() != FileState.REF_NAME)
                    .map(Receiver::text)
                    .toList();
        }

        private static String text(Blob blob) {
            return new String(blob.bytes(), 0, blob.length(), StandardCharsets.UTF_8);
        }

        @Override
        public void blob(Blob blob) {
            byte[] copy = text(blob).getBytes(StandardCharsets.UTF_8);
            blobs.add(Blob.whole(blob.provenance(), copy, copy.length));
            bytes += blob.length();
        }

        @Override
        public void names(List<String> names, IntFunction<Provenance> place) {
            for (int index = 0; index < names.size(); index++) {
                if (names.get(index).contains(FOUND)) {
                    blob(Blob.name(place.apply(index)));
                }
            }
        }

        @Override
        public void problem(Problem problem) {
            problems.add(problem);
        }

        @Override
        public void count(String unit, String what, long howMany) {
            counts.merge(what, howMany, Long::sum);
        }

        @Override
        public void headline(String text) {}

        @Override
        public void expect(long more) {}

        @Override
        public Optional<Tally> tally(Runnable delivery) {
            int before = blobs.size();
            long bytesBefore = bytes;
            delivery.run();
            boolean found = blobs.subList(before, blobs.size()).stream()
                    .anyMatch(blob -> text(blob).contains(FOUND));
            return found ? Optional.empty() : Optional.of(new Tally(bytes - bytesBefore, Map.of(), Set.of()));
        }

        @Override
        public void tallied(String unit, long objects, Tally sum) {
            bytes += sum.bytes();
        }
    }
}
