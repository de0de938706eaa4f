package io.github.leakwarden.scan;

import io.github.leakwarden.model.Finding;
import io.github.leakwarden.model.RequestException;
import io.github.leakwarden.model.RequestException.Fault;
import io.github.leakwarden.model.Spread;
import io.github.leakwarden.source.BlobReceiver;
import io.github.leakwarden.source.HistorySource;
import io.github.leakwarden.source.HistorySource.Story;
import io.github.leakwarden.source.LargeArchives;
import io.github.leakwarden.source.Source;
import io.github.leakwarden.source.Workers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a request comes to: the units, their sources, their histories. */
final class Units {
    private final UnitPlanner planner;
    private final List<Unit> units;

    private Units(UnitPlanner planner) {
        this.planner = planner;
        this.units = planner.units();
    }

    /**
     * Finds out what the targets are.
     *
     * @throws RequestException naming every target that does not exist or cannot be scanned
     */
    static Units plan(ScanRequest request, BlobPipeline pipeline, LargeArchives archives, ProjectFolders projects)
            throws RequestException, InterruptedException {
        List<Fault> faults = new ArrayList<>();
        for (ScanTarget target : request.targets()) {
            if (target instanceof ScanTarget.Files files && !Files.exists(files.path())) {
                faults.add(new Fault(files.path().toString(), "does not exist", "name a file or folder"));
            }
        }
        if (!faults.isEmpty()) {
            throw new RequestException(faults);
        }
        UnitPlanner planner = new UnitPlanner(request, pipeline, archives, projects);
        for (ScanTarget target : request.targets()) {
            planner.add(target);
        }
        return new Units(planner);
    }

    /** Their names, in the order asked. */
    Collection<String> names() {
        Set<String> names = new LinkedHashSet<>();
        for (Unit unit : units) {
            names.add(unit.name());
        }
        return names;
    }

    /** The paths asked for that lie in no repository. */
    Set<Path> outside() {
        return planner.outside();
    }

    /** Reads everything, and the repositories met on the way. */
    void deliver(BlobReceiver receiver, Workers workers) throws InterruptedException {
        for (int i = 0; i < units.size(); i++) {
            Unit unit = units.get(i);
            for (Source source : unit.sources()) {
                source.deliver(receiver, workers);
            }
            if (unit.history().isPresent()) {
                unit.history().get().deliver(receiver, workers);
            }
            planner.addMet();
        }
        planner.tellAbsentHistory();
        workers.drain();
    }

    /** The stories of all objects that had something in them, by unit and object id. */
    Map<String, Map<String, Story>> stories(BlobPipeline pipeline) throws InterruptedException {
        Map<String, Set<String>> wanted = new HashMap<>();
        for (SeenBlob blob : pipeline.seen()) {
            blob.objectId()
                    .ifPresent(id -> wanted.computeIfAbsent(blob.provenance().unit(), unit -> new HashSet<>())
                            .add(id));
        }
        Map<String, Map<String, Story>> stories = new HashMap<>();
        for (Unit unit : units) {
            Set<String> ids = wanted.getOrDefault(unit.name(), Set.of());
            if (unit.history().isPresent() && !ids.isEmpty()) {
                HistorySource history = unit.history().get();
                stories.put(unit.name(), history.stories(ids, pipeline));
            }
        }
        return stories;
    }

    /** The findings, each told how far it has come in the history of its unit. */
    List<Finding> withSpreads(List<Finding> findings, BlobReceiver receiver) throws InterruptedException {
        Map<String, List<Integer>> byUnit = new HashMap<>();
        for (int i = 0; i < findings.size(); i++) {
            Finding finding = findings.get(i);
            if (finding.history().isPresent()
                    && !finding.history().get().objects().isEmpty()) {
                String unit = finding.primary().provenance().unit();
                byUnit.computeIfAbsent(unit, name -> new ArrayList<>()).add(i);
            }
        }
        List<Finding> told = new ArrayList<>(findings);
        for (Unit unit : units) {
            List<Integer> places = byUnit.getOrDefault(unit.name(), List.of());
            if (unit.history().isPresent() && !places.isEmpty()) {
                List<List<String>> secrets = new ArrayList<>();
                for (int place : places) {
                    secrets.add(findings.get(place).history().orElseThrow().objects());
                }
                List<Spread> spreads = unit.history().get().spreads(secrets, receiver);
                for (int i = 0; i < spreads.size(); i++) {
                    Finding finding = findings.get(places.get(i));
                    told.set(
                            places.get(i),
                            finding.with(finding.history().orElseThrow().with(spreads.get(i))));
                }
            }
        }
        return told;
    }
}
