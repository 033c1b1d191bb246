package main

import (
	"bufio"
	"encoding/csv"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strconv"
)

// writeFiles writes what an accounting system would export.
func (set *reference) writeFiles(dir string) error {
	if err := writeCSV(filepath.Join(dir, "companies.csv"), set.companyRows); err != nil {
		return err
	}
	return writeCSV(filepath.Join(dir, "payments.csv"), func(w *csv.Writer) error { return set.paymentRows(w, 0, len(set.payments)) })
}

func writeCSV(path string, rows func(*csv.Writer) error) (err error) {
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	return writeRows(f, rows)
}

func writeRows(to io.Writer, rows func(*csv.Writer) error) error {
	buffered := bufio.NewWriterSize(to, 1<<20)
	w := csv.NewWriter(buffered)
	if err := rows(w); err != nil {
		return err
	}
	w.Flush()
	return errors.Join(w.Error(), buffered.Flush())
}

func (set *reference) companyRows(w *csv.Writer) error {
	if err := w.Write([]string{"External id", "Name", "Tax id", "Industry", "Region", "City", "Size", "Phone", "E-mail"}); err != nil {
		return err
	}
	for _, c := range set.companies {
		if err := w.Write([]string{c.ExternalID, c.Name, c.TaxID, c.Industry, c.Region, c.City, c.SizeBand, c.Phone, c.Email}); err != nil {
			return err
		}
	}
	return nil
}

// paymentRows writes the payments [from, to), with a number each.
func (set *reference) paymentRows(w *csv.Writer, from, to int) error {
	if err := w.Write([]string{"Payment", "Client id", "Client", "Date", "Amount"}); err != nil {
		return err
	}
	row := make([]string, 5)
	for i, p := range set.payments[from:to] {
		c := &set.companies[p.company]
		row[0], row[1], row[2], row[3], row[4] = paymentNumber(from+i), c.ExternalID, c.Name, p.day.String(), decimal(p.amount)
		if err := w.Write(row); err != nil {
			return err
		}
	}
	return nil
}

func paymentNumber(i int) string { return "P" + strconv.Itoa(10_000_000+i) }

// decimal writes minor units with two decimal places.
func decimal(minor int64) string {
	sign := ""
	if minor < 0 {
		sign, minor = "-", -minor
	}
	text := strconv.FormatInt(minor%100+100, 10)[1:]
	return sign + strconv.FormatInt(minor/100, 10) + "." + text
}
