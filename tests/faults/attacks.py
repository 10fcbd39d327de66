"""What may be tried against the program, and the tests that show what comes of it.

``SECURITY.md`` names the same attacks in words. Entries of ``tests/faults/entries.py`` stand as ``entries:NAME``.
"""

ATTACKS = {
    # hostile models
    "code in pickled weights": (
        "tests/engine/conversion/test_hostile_files.py::test_a_hostile_file_is_refused_in_words_and_runs_nothing",
        "tests/engine/conversion/test_confinement.py::test_torchs_own_reader_refuses_every_gadget_that_our_scan_would_have_stopped",
        "entries:pickled weights",
    ),
    "a converter that reaches for network or programs": (
        "tests/engine/conversion/test_confinement.py::test_the_confined_process_reaches_neither_network_nor_programs",
    ),
    "weights that eat the memory": (
        "tests/engine/conversion/test_confinement.py::test_a_quarter_gibibyte_is_read_in_bounded_memory",
        "tests/engine/conversion/test_confinement.py::test_too_little_memory_is_told_in_words",
    ),
    "a checkpoint that was altered": (
        "tests/engine/model/test_checkpoint.py::test_one_changed_byte_is_refused",
        "entries:checkpoint folder",
    ),
    "a retired model under another name": (
        "tests/engine/register/test_models.py::test_a_retired_model_comes_back_under_no_other_name_manifest_or_order_of_its_file",
        "tests/engine/conversion/test_job.py::test_a_retired_model_is_refused_at_conversion_and_for_a_new_run",
    ),
    # hostile data sets
    "DICOM bombs": (
        "tests/engine/dicom/test_pixels.py::test_a_gzip_bomb_is_rejected",
        "tests/engine/dicom/test_pixels.py::test_a_deflate_bomb_is_rejected_before_it_is_unpacked",
        "tests/engine/dicom/test_pixels.py::test_a_codestream_that_claims_a_giant_image_is_rejected_before_decoding",
        "tests/engine/dicom/test_hostile_files.py::test_a_size_beyond_the_data_is_found_before_anything_is_allocated",
        "tests/engine/dicom/test_refused_files.py::test_a_giant_sparse_file_is_not_read",
    ),
    "DICOM polyglots": (
        "tests/engine/dicom/test_pixels.py::test_a_program_in_the_preamble_is_rejected",
        "tests/engine/dicom/test_pixels.py::test_what_is_no_image_file_is_rejected",
    ),
    "damaged DICOM": (
        "tests/engine/dicom/test_fuzz.py::test_mutants_of_every_syntax_end_as_facts_or_a_reason",
        "tests/engine/dicom/test_hazards.py::test_every_real_hazard_is_accounted_for",
        "entries:DICOM file",
    ),
    "XXE and billion laughs": (
        "tests/engine/catalog/test_open_i_reports.py::test_no_document_type_is_accepted_so_that_no_entity_grows_or_reads_files",
        "tests/engine/catalog/test_open_i_reports.py::test_depth_and_width_cost_no_more_than_their_length",
        "entries:XML report",
    ),
    "paths that climb out of manifest, record list and DICOMDIR": (
        "tests/engine/catalog/test_manifest.py::test_an_inside_path_never_leaves_its_folder",
        "tests/faults/test_attacks.py::test_a_record_list_that_climbs_out_reads_nothing_there",
        "tests/engine/catalog/test_dicom_folder.py::test_a_dicomdir_is_told_and_what_it_names_outside_is_never_opened",
    ),
    "links, loops, pipes, devices and names that are no text": (
        "tests/engine/catalog/test_tree.py::test_links_to_folders_are_told_and_never_followed",
        "tests/engine/catalog/test_hostile_places.py::test_pipes_loops_folders_and_devices_are_refused_at_once",
        "tests/engine/catalog/test_hostile_places.py::test_names_that_are_no_text_are_refused_and_kept_in_the_list",
    ),
    "a share that goes away": (
        "tests/engine/catalog/test_hostile_places.py::test_a_mount_point_that_lost_its_share_is_told",
    ),
    "one image under two patients": (
        "tests/engine/catalog/test_sharing.py::test_equal_pixels_under_two_patients_are_found_whatever_the_headers_say",
    ),
    "damaged tables and lists": (
        "tests/engine/catalog/test_damaged_tables.py::test_manifests_lose_no_row",
        "tests/engine/catalog/test_ids.py::test_any_bytes_give_ids_or_a_user_error",
        "entries:manifest",
        "entries:MIMIC-CXR tables",
        "entries:list of patients",
        "entries:label and split files",
    ),
    "a process that decodes images killed, or held up": (
        "tests/engine/catalog/test_worker_pool.py::test_a_process_that_ends_by_chance_costs_no_file",
        "tests/engine/catalog/test_worker_pool.py::test_files_that_always_end_or_hold_up_their_process_are_refused_and_all_others_read",
    ),
    # what leaves the program
    "formulas in exported CSV": (
        "tests/engine/catalog/test_listed_csv.py::test_every_reject_is_one_row_and_no_cell_a_formula",
        "tests/engine/audit/test_files.py::test_no_cell_of_text_is_taken_for_a_formula",
    ),
    "typst code in values": (
        "tests/engine/report/test_pdf.py::test_hostile_strings_come_out_inert_and_short",
        "tests/engine/report/test_key_sheet.py::test_hostile_ids_come_out_inert",
        "entries:values in the report",
    ),
    "identifiers in report, log or trail": (
        "tests/engine/report/test_pdf.py::test_no_patient_id_and_no_path_is_in_the_pdf_or_the_json",
        "tests/engine/register/test_chain.py::test_no_patient_and_no_free_text_stands_in_the_chain",
        "tests/engine/dicom/test_quiet.py::test_no_value_of_a_damaged_header_reaches_a_log",
        "tests/faults/test_privacy.py::test_the_whole_job_says_and_names_nobody",
    ),
    # people
    "a tampered register": (
        "tests/engine/register/test_chain.py::test_each_of_200_random_tamperings_is_found_at_its_event",
        "tests/engine/register/test_chain.py::test_what_is_cut_off_or_rewritten_to_fit_differs_from_the_head_of_a_report",
        "tests/engine/register/test_chain.py::test_rows_changed_behind_the_chain_are_told",
        "entries:steward's register",
    ),
    "an approver who is the operator": (
        "tests/engine/register/test_requests.py::test_who_entered_matched_or_planned_cannot_approve_even_with_the_role",
        "tests/engine/register/test_accounts.py::test_an_operator_cannot_make_an_approver",
    ),
    "a plan changed after its approval": (
        "tests/engine/register/test_requests.py::test_a_list_or_plan_changed_behind_the_program_is_not_run",
    ),
    "a password guessed 10,000 times": (
        "tests/engine/register/test_accounts.py::test_ten_thousand_guesses_are_held_back_by_the_clock",
    ),
    # privacy
    "a connection to anywhere": (
        "tests/faults/test_privacy.py::test_the_whole_job_runs_without_any_network_interface",
        "tests/test_isolation.py::test_a_connection_to_another_machine_fails_the_test",
    ),
    "bytes of forgotten patients": (
        "tests/engine/store/test_purging.py::test_no_byte_of_a_purged_patient_is_left_and_all_of_the_others_is",
        "tests/engine/register/test_requests.py::test_destroyed_ids_are_in_no_byte_of_the_files",
        "tests/faults/test_privacy.py::test_after_a_release_only_what_is_listed_still_knows_the_forgotten",
    ),
    # this workplace
    "damaged records of the program's own": (
        "entries:run folder",
        "entries:catalog",
        "entries:register of models",
        "entries:store",
        "entries:training configuration",
        "entries:report in PDF",
        "entries:signing key",
    ),
    "power cuts, full disks, two programs at once": ("tests/faults/test_faults.py::test_a_sample_of_faults_and_hostile_input_is_survived",),
}  # fmt: skip
