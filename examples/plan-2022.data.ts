import type { Deadline, PlanEvent, Task } from "steerindex/plan";

// Plan No. 01 as the report of 16 August 2022 speaks of it: 32 tasks, and those that it names with the state it
// gives them on 15 August. Every date, every other task and every wording is our own.

const HOME = "Sở Nội vụ";
const IT = "Sở Thông tin và Truyền thông";
const OFFICE = "Văn phòng UBND tỉnh";
const LAND = "Sở Tài nguyên và Môi trường";
const CENTRE = "Trung tâm Phục vụ hành chính công";
const JUSTICE = "Sở Tư pháp";

const on = (date: string): Deadline => ({ on: `2022-${date}` });
const workingDays = (days: number): Deadline => ({ days, of: "working", from: "assigned" });
const each = (period: "month" | "quarter"): Deadline => ({ every: { period, repeat: "+", roll: "next" } });

type Row = readonly [id: string, lead: string, deadline: Deadline, vi: string, en: string];

// biome-ignore format: a line for each task
const rows: readonly Row[] = [
	["t01", HOME, on("04-15"), "Quy chế làm việc của Ban Chỉ đạo", "Working rules of the committee"],
	["t02", HOME, on("04-15"), "Kế hoạch công tác năm 2022 của Ban Chỉ đạo", "The committee's work plan for 2022"],
	["t03", HOME, on("04-29"), "Phân công nhiệm vụ thành viên Ban Chỉ đạo", "Duties of each member of the committee"],
	["t04", CENTRE, on("07-29"), "Đề án giao bưu điện làm thêm việc hành chính công", "Scheme to hand more counter work to the public post"],
	["t05", JUSTICE, on("06-30"), "Rút ngắn thời gian giải quyết thủ tục của sở, ngành", "Shorter processing times in the departments"],
	["t06", OFFICE, workingDays(60), "Quy trình nội bộ cho thủ tục liên thông", "Internal workflows for joint procedures"],
	["t07", HOME, on("07-15"), "Bộ tiêu chí chấm điểm cải cách hành chính cấp huyện", "Scoring criteria for the districts"],
	["t08", IT, on("08-10"), "Kết nối cổng dịch vụ công với Cổng quốc gia", "Link the service portal to the national one"],
	["t09", CENTRE, on("08-12"), "Kho hồ sơ điện tử của người dân trên cổng dịch vụ công", "Citizens' electronic files on the portal"],
	["t10", IT, on("09-30"), "Trục tích hợp và chia sẻ dữ liệu của tỉnh", "The province's data exchange"],
	["t11", IT, on("10-31"), "Trung tâm giám sát, điều hành thông minh", "Smart operations centre"],
	["t12", OFFICE, on("09-15"), "Số hóa hồ sơ tại bộ phận một cửa", "Digitised files at the one-stop counters"],
	["t13", JUSTICE, on("08-05"), "Danh mục thủ tục không cần giấy xác nhận cư trú", "Procedures freed from proof of residence"],
	["t14", HOME, on("11-30"), "Khung năng lực của công chức cấp xã", "Competence frame of commune officials"],
	["t15", HOME, on("12-15"), "Sắp xếp đơn vị sự nghiệp công lập", "Reorganised public service units"],
	["t16", CENTRE, on("08-31"), "Thanh toán trực tuyến phí, lệ phí", "Online payment of fees"],
	["t17", LAND, on("10-31"), "Cơ sở dữ liệu đất đai của năm huyện", "Land database of five districts"],
	["t18", OFFICE, { when: { vi: "khi Chính phủ ban hành nghị định thay thế", en: "when the Government issues the new decree" } }, "Quy chế văn thư điện tử", "Rules of electronic records"],
	["t19", HOME, each("quarter"), "Kiểm tra công vụ đột xuất", "Unannounced inspections"],
	["t20", OFFICE, each("month"), "Công khai hồ sơ trễ hạn", "Published list of late files"],
	["t21", IT, each("month"), "Bản tin chuyển đổi số", "Digital transformation bulletin"],
	["t22", CENTRE, on("10-15"), "Tổ công nghệ số cộng đồng ở các xã", "Community digital teams in the communes"],
	["t23", LAND, on("12-31"), "Trên 80% chi nhánh đăng ký đất đai đúng hạn từ 97%", "Over 80% of land registration branches on time in 97% of files"],
	["t24", LAND, on("12-31"), "Hồ sơ đất đai trễ hạn dưới 5%", "Late land files under 5%"],
	["t25", IT, on("11-30"), "Chữ ký số cho công chức cấp xã", "Digital signatures for commune officials"],
	["t26", HOME, on("12-31"), "Khảo sát hài lòng tại cấp xã", "Satisfaction survey in the communes"],
	["t27", JUSTICE, on("10-31"), "Rà soát văn bản hết hiệu lực", "Review of expired regulations"],
	["t28", CENTRE, on("12-31"), "Ki-ốt tra cứu hồ sơ tại các huyện", "Enquiry kiosks in the districts"],
	["t29", OFFICE, { missing: { vi: "kế hoạch không ghi hạn", en: "the plan gives no deadline" } }, "Họp trực tuyến đến cấp xã", "Video meetings down to the communes"],
	["t30", IT, on("12-31"), "Dữ liệu mở của tỉnh", "Open data of the province"],
	["t31", HOME, on("11-15"), "Chính sách thu hút nhân lực số", "Incentives for digital staff"],
	["t32", CENTRE, on("08-10"), "Trả kết quả tại nhà qua bưu điện", "Results delivered at home"],
];

export const tasks: readonly Task[] = rows.map(([id, lead, deadline, vi, en]) => ({
	id,
	lead,
	deadline,
	title: { vi, en },
	kind: "every" in deadline ? "regular" : "oneOff",
	...(lead === LAND ? { origin: { session: "s1", conclusion: "land" } } : {}),
}));

type Step = readonly [
	task: string,
	kind: "started" | "submitted" | "completed" | "suspended",
	on: string,
	recorded?: string,
];

// biome-ignore format: a line for each day of recording
const steps: readonly Step[] = [
	["t01", "completed", "04-12"], ["t02", "completed", "04-14"], ["t20", "completed", "04-28"], ["t21", "completed", "04-29"],
	["t03", "completed", "04-29"], ["t04", "started", "05-04"], ["t05", "started", "05-04"], ["t06", "started", "05-10"],
	["t10", "started", "05-16"], ["t11", "started", "05-20"], ["t12", "started", "05-25"], ["t20", "completed", "05-30"],
	["t21", "completed", "05-31"], ["t13", "started", "06-01"], ["t14", "started", "06-06"], ["t06", "completed", "06-10"],
	["t05", "completed", "06-28"], ["t15", "started", "06-29"], ["t20", "completed", "06-29"], ["t21", "completed", "06-30"],
	["t16", "started", "07-01"], ["t19", "completed", "07-04"], ["t17", "started", "07-06"], ["t07", "completed", "07-20"],
	["t04", "completed", "07-27"], ["t20", "completed", "07-28"], ["t18", "started", "08-01"], ["t09", "started", "08-02"],
	["t08", "completed", "08-08"], ["t17", "suspended", "08-09"], ["t22", "started", "08-10", "08-15"],
	["t09", "completed", "08-12", "08-15"],
];

const recorded: readonly PlanEvent[] = steps.map(([task, kind, day, written = day], i) => ({
	id: `e${i + 1}`,
	seq: i + 1,
	task,
	kind,
	on: `2022-${day}`,
	recordedAt: `2022-${written}T16:30:00+07:00`,
}));

/** Two days after the session it turned out that the portal was linked on paper only. */
const correction: PlanEvent = {
	id: "e33",
	seq: 33,
	task: "t08",
	kind: "corrected",
	on: "2022-08-18",
	recordedAt: "2022-08-18T10:00:00+07:00",
	supersedes: "e29",
	reason: "chưa kết nối thực tế (not linked in fact)",
	event: { kind: "started", on: "2022-08-08" },
};

export const events: readonly PlanEvent[] = [...recorded, correction];
