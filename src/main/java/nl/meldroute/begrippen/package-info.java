/**
 * The value lists that run through the whole product, and the list of indicators on the report
 * form. Every module may use them; this one uses none.
 */
@org.springframework.modulith.ApplicationModule(
    displayName = "Begrippen",
    type = org.springframework.modulith.ApplicationModule.Type.OPEN,
    allowedDependencies = {})
package nl.meldroute.begrippen;
