package io.github.leakwarden.report.sarif;

import io.github.detekt.sarif4j.Location;
import io.github.detekt.sarif4j.Notification;
import io.github.detekt.sarif4j.ReportingDescriptorReference;
import io.github.leakwarden.model.Finding;
import io.github.leakwarden.model.Note;
import io.github.leakwarden.model.Problem;
import io.github.leakwarden.model.RuleDescriptor;
import io.github.leakwarden.report.Judgement;
import io.github.leakwarden.report.Places;
import io.github.leakwarden.report.Tally;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What is no result: problems, headlines of the manifest, and secrets that stand in no file. */
final class SarifNotifications {
    private final SarifPlaces places;
    private final Judgement judgement;
    private final List<Notification> notifications = new ArrayList<>();

    SarifNotifications(SarifPlaces places, Judgement judgement) {
        this.places = places;
        this.judgement = judgement;
    }

    List<Notification> all() {
        return List.copyOf(notifications);
    }

    /** A remark on the scan as a whole. */
    void remark(String code, Notification.Level level, String text) {
        notifications.add(new Notification()
                .withDescriptor(reference(code))
                .withLevel(level)
                .withMessage(SarifPlaces.message(ended(Links.plain(text)))));
    }

    /** A secret in a commit message, a ref name, a note or the repository's configuration. */
    void finding(Finding finding, RuleDescriptor rule, String id, int index) {
        Set<Location> where = new LinkedHashSet<>();
        for (io.github.leakwarden.model.Location place : finding.locations()) {
            where.add(SarifPlaces.named(Places.name(place.provenance())));
        }
        notifications.add(new Notification()
                .withDescriptor(reference("leakwarden.finding-without-file"))
                .withAssociatedRule(
                        new ReportingDescriptorReference().withId(id).withIndex(index))
                .withLevel(Notification.Level.fromValue(
                        SarifRules.level(SarifRules.severity(finding, rule)).value()))
                .withLocations(where)
                .withMessage(SarifPlaces.message(SarifMessage.title(finding, rule) + " in "
                        + Links.plain(Places.whole(finding.primary())) + " (" + finding.fingerprint() + ").")));
    }

    void problem(Problem problem) {
        Notification notification = new Notification()
                .withDescriptor(reference(problem.code()))
                .withLevel(level(problem))
                .withMessage(SarifPlaces.message(
                        ended(Tally.label(problem.effect()) + ": " + Links.plain(problem.message()))));
        if (!problem.path().isEmpty()) {
            notification.withLocations(new LinkedHashSet<>(List.of(place(problem))));
        }
        notifications.add(notification);
    }

    /** A suppression to look at. Its file, if the user named it, may lie outside all units. */
    void note(Note note) {
        Notification notification = new Notification()
                .withDescriptor(reference(note.kind().code()))
                .withLevel(note.isComplaint() ? Notification.Level.WARNING : Notification.Level.NOTE);
        String place = note.path() + (note.line() == 0 ? "" : ":" + note.line());
        notifications.add(
                notification.withMessage(SarifPlaces.message(ended(Links.plain(place + ": " + note.message())))));
    }

    private Location place(Problem problem) {
        int member = problem.path().indexOf('!');
        if (member <= 0) {
            return places.file(problem.unit(), problem.path());
        }
        return places.file(problem.unit(), problem.path().substring(0, member))
                .withLogicalLocations(SarifPlaces.logical(problem.path(), "resource"));
    }

    private Notification.Level level(Problem problem) {
        if (judgement.fails(problem)) {
            return Notification.Level.ERROR;
        }
        return problem.effect() == Problem.Effect.SKIPPED ? Notification.Level.NOTE : Notification.Level.WARNING;
    }

    /** By id alone: GitHub's rules ask of each descriptor what only a rule has. */
    private static ReportingDescriptorReference reference(String code) {
        return new ReportingDescriptorReference().withId(code);
    }

    private static String ended(String text) {
        return text.endsWith(".") ? text : text + ".";
    }
}
