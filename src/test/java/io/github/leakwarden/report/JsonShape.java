package io.github.leakwarden.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/** A value in a JSON document, what is asked of it, and where the answers that fail are gathered. */
final class JsonShape {
    private final JsonNode node;
    private final String path;
    private final List<String> faults;

    /** @param faults gets a line for each demand that is not met */
    JsonShape(JsonNode node, List<String> faults) {
        this(node, "", faults);
    }

    private JsonShape(JsonNode node, String path, List<String> faults) {
        this.node = node;
        this.path = path;
        this.faults = faults;
    }

    /** Whether it is there; of what is not there nothing more is asked. */
    boolean isPresent() {
        return !node.isMissingNode();
    }

    /** An object with no other members than these: one that nobody reads is a misspelt one. */
    void isObjectOf(String... members) {
        if (demand(node.isObject(), "is no object")) {
            Set<String> known = Set.of(members);
            node.fieldNames().forEachRemaining(name -> demand(known.contains(name), "has a member " + name));
        }
    }

    /** The member of that name, which must be there. */
    JsonShape member(String name) {
        JsonShape member = optional(name);
        if (isPresent() && !member.isPresent()) {
            demand(false, "lacks " + name);
        }
        return member;
    }

    /** The member of that name, which may be absent. */
    JsonShape optional(String name) {
        return new JsonShape(node.path(name), path + "/" + name, faults);
    }

    /** The values of an object, whatever their names. */
    List<JsonShape> members() {
        List<JsonShape> members = new ArrayList<>();
        demand(node.isObject(), "is no object");
        for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
            members.add(optional(names.next()));
        }
        return members;
    }

    /** The items of an array that has so many, both ends included. */
    List<JsonShape> items(int least, int most) {
        List<JsonShape> items = new ArrayList<>();
        if (demand(node.isArray(), "is no array")) {
            demand(node.size() >= least && node.size() <= most, "has " + node.size() + " items");
            for (int i = 0; i < node.size(); i++) {
                items.add(new JsonShape(node.get(i), path + "/" + i, faults));
            }
        }
        return items;
    }

    /** A text of so many UTF-16 units, both ends included. */
    void isText(int least, int most) {
        if (demand(node.isTextual(), "is no text")) {
            int length = node.textValue().length();
            demand(length >= least && length <= most, "has " + length + " characters");
        }
    }

    /** A text that the whole pattern matches. */
    void isTextLike(String pattern) {
        demand(node.isTextual() && node.textValue().matches(pattern), "is not like " + pattern);
    }

    /** One of these texts. */
    void isOneOf(String... texts) {
        demand(node.isTextual() && Set.of(texts).contains(node.textValue()), "is none of " + String.join(", ", texts));
    }

    /** The number of a line or column, from 1. */
    void isPlace() {
        demand(node.isInt() && node.intValue() >= 1, "is no number from 1");
    }

    /** A number that is not greater than the other, which must be there too. */
    void isAtMost(JsonShape other) {
        demand(other.node.isInt() && node.intValue() <= other.node.intValue(), "is behind " + other.path);
    }

    private boolean demand(boolean met, String otherwise) {
        if (isPresent() && !met) {
            faults.add(path + " " + otherwise);
        }
        return isPresent() && met;
    }
}
