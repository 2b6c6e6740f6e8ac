package dev.mskbootstrap.msk.iam;

import java.util.Optional;

/** Reads the Resource and NotResource of a statement. */
record ResourceReader(boolean knowsVariables, Findings findings) {

    private static final int SEGMENTS = 6;

    Optional<Policy.NamedResource> read(Json.Text json) {
        PatternText text = new PatternText(json.value(), knowsVariables);
        Optional<String> why = whyIllegal(text);
        why.ifPresent(what -> findings.problem(
                json.place(), what, "write *, or an ARN: arn:partition:service:region:account:resource"));
        return why.isPresent()
                ? Optional.empty()
                : Optional.of(new Policy.NamedResource(json.place(), ArnPattern.of(text)));
    }

    private static Optional<String> whyIllegal(PatternText pattern) {
        String text = pattern.text();
        if (text.equals("*")) {
            return Optional.empty();
        }
        if (!text.startsWith("arn:")) {
            return Optional.of("\"" + text + "\" is neither * nor an ARN");
        }
        return whyIllegal(text.split(":", SEGMENTS)).or(() -> whyNotEvaluated(pattern));
    }

    /** A star at the end of a segment can stand for those that are missing. */
    private static Optional<String> whyIllegal(String[] segments) {
        boolean isComplete = segments.length == SEGMENTS;
        boolean reachesOn = false;
        for (String segment : segments) {
            reachesOn |= segment.endsWith("*");
        }
        if (!isComplete && !reachesOn) {
            return Optional.of("the ARN has " + segments.length + " of 6 parts");
        }
        return segments.length > 2 && segments[2].matches(".*[*?].*")
                ? Optional.of("the service of an ARN takes no wildcards")
                : Optional.empty();
    }

    private static Optional<String> whyNotEvaluated(PatternText pattern) {
        int variable = pattern.firstVariable();
        boolean isEarly = variable >= 0
                && pattern.text()
                                .substring(0, variable)
                                .chars()
                                .filter(c -> c == ':')
                                .count()
                        < SEGMENTS - 1;
        return isEarly ? Optional.of("variables can stand in the last part of an ARN only") : pattern.whyNot();
    }
}
