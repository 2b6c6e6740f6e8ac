package dev.mskbootstrap.sandbox.aws.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The lists in the forms of AWS's older services. */
final class Forms {

    private Forms() {}

    /** The values of NAME.1, NAME.2 and so on. */
    static List<String> list(Map<String, String> form, String name) {
        List<String> values = new ArrayList<>();
        for (String value = form.get(name + ".1"); value != null; ) {
            values.add(value);
            value = form.get(name + "." + (values.size() + 1));
        }
        return values;
    }
}
