/** What the yearly figures look like as a report, on a page and on paper. */
package nl.meldroute.cijfers.verslag;
