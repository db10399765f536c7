/**
 * A report of the second session of Quảng Nam's steering committee for administrative reform and digital
 * transformation, 16 August 2022: the figures are those of the published report, the words are not.
 */
export const text = `
Hôm nay 16.8, Ban chỉ đạo họp phiên thứ hai để xem lại Kế hoạch số 01 và tình hình 6 tháng đầu năm 2022.

Số liệu chốt ngày 15/8. Kế hoạch số 01 giao tổng số 32 nhiệm vụ. Đến nay 9 nhiệm vụ hoàn thành, trong đó có
quy chế làm việc và chương trình công tác 2022; 13 nhiệm vụ đang triển khai hoặc làm thường xuyên; còn
11 nhiệm vụ chưa thực hiện, chẳng hạn mục tiêu trên 80% chi nhánh đăng ký đất đai trả kết quả đúng hạn
từ 97% trở lên và mục tiêu kéo tỷ lệ hồ sơ đất đai trễ hạn xuống dưới 5%.

Ban chỉ đạo nghe kết quả hai bộ chỉ số năm 2021. PAR INDEX năm 2021 của tỉnh là 86,67/100 điểm, tăng 3,21 điểm
so với 2020; 3/8 lĩnh vực tăng hạng, 5/8 lĩnh vực giảm hạng so với 2020. PAPI năm 2021 xếp ở vị trí 35/63,
đạt 42,1 điểm, giảm 1,18 điểm; như vậy năm 2021 tỉnh giảm 14 bậc so với 2020 và ở nhóm trung bình thấp.

Báo cáo 6 tháng đầu năm 2022 cho biết tỉnh có 1.456 dịch vụ công trực tuyến mức độ 3, 4, gồm 26 dịch vụ công
mức độ 3 và 1.433 dịch vụ công mức độ 4. Theo cổng dịch vụ công, từ ngày 01/01/2022 đến 29/7/2022 có
39,08% dịch vụ công mức độ 3, 4 phát sinh hồ sơ; hồ sơ nộp trực tuyến đạt 33,40%: sở, ngành 65,50%,
cấp huyện 21,15%, cấp xã 27,82%.
`;
