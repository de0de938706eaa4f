package io.github.leakwarden.report.sarif;

import io.github.detekt.sarif4j.ArtifactContent;
import io.github.detekt.sarif4j.ArtifactLocation;
import io.github.detekt.sarif4j.Location;
import io.github.detekt.sarif4j.LogicalLocation;
import io.github.detekt.sarif4j.Message;
import io.github.detekt.sarif4j.PhysicalLocation;
import io.github.detekt.sarif4j.Region;
import io.github.leakwarden.model.Excerpt;
import io.github.leakwarden.model.Manifest;
import io.github.leakwarden.model.Provenance;
import io.github.leakwarden.report.Places;
import io.github.leakwarden.text.Printable;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Places as SARIF locations.
 *
 * <p>URIs are relative to the unit when the scan had one, else start with the unit's path: GitHub reads no base ids. A
 * member of an archive is the outer file, with no position in it, and a logical location.
 */
final class SarifPlaces {
    private final Manifest manifest;

    SarifPlaces(Manifest manifest) {
        this.manifest = manifest;
    }

    /** The file's URI. */
    String uri(String unit, String path) {
        return Links.uri(Places.inRoot(manifest, unit, path));
    }

    /** A place with region, snippet and the line around it. */
    Location location(io.github.leakwarden.model.Location place) {
        Provenance where = place.provenance();
        Location location = location(where, place.region(), place.excerpt());
        if (!where.members().isEmpty()) {
            location.withLogicalLocations(member(where));
        }
        return location;
    }

    /** The same place with another region of the same file: a step of a trace. */
    Location location(Provenance where, io.github.leakwarden.model.Region region, Excerpt excerpt) {
        PhysicalLocation physical = new PhysicalLocation()
                .withArtifactLocation(new ArtifactLocation().withUri(uri(where.unit(), where.path())));
        if (where.members().isEmpty()) {
            physical.withRegion(region(region, excerpt));
            if (!excerpt.isEmpty() && region.start().line() == region.end().line()) {
                physical.withContextRegion(new Region()
                        .withStartLine(region.start().line())
                        .withEndLine(region.end().line())
                        .withSnippet(snippet(excerpt.text())));
            }
        } else {
            physical.withRegion(wholeFile());
        }
        return new Location().withPhysicalLocation(physical);
    }

    /** A file as such. */
    Location file(String unit, String path) {
        return new Location()
                .withPhysicalLocation(
                        new PhysicalLocation().withArtifactLocation(new ArtifactLocation().withUri(uri(unit, path))));
    }

    /** Something that has a name but is no file. */
    static Location named(String name) {
        return new Location().withLogicalLocations(logical(name, "resource"));
    }

    static Set<LogicalLocation> logical(String name, String kind) {
        LogicalLocation location = new LogicalLocation().withKind(kind);
        location.setFullyQualifiedName(Printable.line(name));
        return new LinkedHashSet<>(List.of(location));
    }

    static Message message(String text) {
        return new Message().withText(text);
    }

    private static Set<LogicalLocation> member(Provenance where) {
        return logical(Places.name(where), "resource");
    }

    private static Region region(io.github.leakwarden.model.Region region, Excerpt excerpt) {
        Region out = new Region()
                .withStartLine(region.start().line())
                .withStartColumn(region.start().column())
                .withEndLine(region.end().line())
                .withEndColumn(region.end().column());
        if (excerpt.end() > excerpt.start()) {
            out.withSnippet(snippet(excerpt.text().substring(excerpt.start(), excerpt.end())));
        }
        return out;
    }

    /** GitHub wants a region with columns; lines inside a member mean nothing in the archive. */
    private static Region wholeFile() {
        return new Region().withStartLine(1).withStartColumn(1).withEndLine(1).withEndColumn(2);
    }

    private static ArtifactContent snippet(String text) {
        return new ArtifactContent().withText(text);
    }
}
